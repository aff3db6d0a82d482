package jp.ishigaki.workshop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A narrowing as SQL about {@code shown_issue i} and its {@code session s}: only what narrows is asked for. */
final class BoardConditions {

    private static final String IN_GROUP = """
            i.company_id in (select m.company_id from session g
                join group_seat w on w.tenant_id = g.tenant_id and w.session_id = g.id and w.group_number = :group
                join membership m on m.tenant_id = w.tenant_id and m.id = w.membership_id
                where g.cohort_id = coalesce(cast(:cohort as uuid), acting_cohort()) and g.number = :session)""";

    private static final Pattern GAPS = Pattern.compile("[\\s\\u3000]+");
    private static final int MOST_WORDS = 8;

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final @Nullable UUID cohort;

    private BoardConditions(@Nullable UUID cohort) {
        this.cohort = cohort;
        conditions.add("i.cohort_id = coalesce(cast(:cohort as uuid), acting_cohort())");
    }

    static BoardConditions of(Narrowing by) {
        var all = new BoardConditions(by.cohort());
        all.conditions.add(by.rested() ? "i.rested_at is not null" : "i.rested_at is null");
        all.on("session", by.session(), "s.number = :session");
        all.on("group", by.group(), IN_GROUP);
        all.on("company", by.company(), "i.company_id = :company");
        all.on("part", by.part(), "i.part = :part");
        all.on("state", by.state() == null ? null : by.state().name(), "i.state = :state");
        if (by.mine()) {
            all.conditions.add("i.company_id = any ((select readable_companies())::uuid[])");
        }
        if (Narrowing.NOBODY.equals(by.owner())) {
            // Of an anonymous one nobody else knows whether it is in anybody's hands.
            all.conditions.add("i.owner_id is null and not i.anonymous");
        } else {
            all.on("owner", by.owner(), "i.owner_id = :owner");
        }
        all.on("tag", by.tag().isEmpty() ? null : by.tag(), ":tag = any (i.tags)");
        all.words(by.words());
        return all;
    }

    BoardConditions among(Set<UUID> ids) {
        on("ids", ids.toArray(UUID[]::new), "i.id = any (:ids)");
        return this;
    }

    JdbcClient.StatementSpec into(String select, String rest, JdbcClient db) {
        var statement = db.sql(select + "where " + String.join(" and ", conditions) + rest)
                .param("cohort", cohort);
        for (var value : values.entrySet()) {
            statement = statement.param(value.getKey(), value.getValue());
        }
        return statement;
    }

    private void on(String name, @Nullable Object value, String condition) {
        if (value != null) {
            values.put(name, value);
            conditions.add(condition);
        }
    }

    /** Wide and narrow letters, capital and small ones are the same to who looks for a word. */
    private void words(String words) {
        int number = 0;
        for (var word : GAPS.splitAsStream(words)
                .filter(each -> !each.isEmpty())
                .limit(MOST_WORDS)
                .toList()) {
            var name = "word" + number++;
            on(name, word, """
                    position(lower(normalize(:%s, NFKC)) in lower(normalize(i.title || ' ' || i.situation, NFKC))) > 0
                    """.formatted(name));
        }
    }
}
