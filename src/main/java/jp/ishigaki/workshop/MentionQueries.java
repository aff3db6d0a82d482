package jp.ishigaki.workshop;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.AllowedFor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may be called to an issue by name. Of an anonymous issue everybody in the cohort is, the hidden company's people
 * among them: leaving them out would tell whose it is.
 */
@Service
@Transactional(readOnly = true)
@AllowedFor
public class MentionQueries {

    private static final int MOST = 500;

    private record Reader(UUID person, String name, String of) {}

    private final JdbcClient db;
    private final Acting acting;

    MentionQueries(JdbcClient db, Acting acting) {
        this.db = db;
        this.acting = acting;
    }

    /** Those who read the issue beside the actor, by name. Empty for an issue the actor does not read. */
    public List<Mentionable> people(UUID issue) {
        var readers = db.sql("""
                        select distinct on (p.name_kana, p.name, p.id) p.id as person, p.name, coalesce(c.name, '') as of
                        from shown_issue i
                        join membership m on m.tenant_id = i.tenant_id and m.ended_at is null
                        join person p on p.tenant_id = m.tenant_id and p.id = m.person_id
                        left join company c on c.tenant_id = m.tenant_id and c.id = m.company_id
                        where i.id = ? and p.id <> ?
                          and (m.role = 'STAFF'
                               or m.cohort_id = i.cohort_id
                               and (i.disclosure <> 'COMPANY_ONLY' or m.company_id = i.company_id
                                    or exists (select from assignment a where a.tenant_id = m.tenant_id
                                               and a.membership_id = m.id and a.company_id = i.company_id)))
                        order by p.name_kana, p.name, p.id, m.company_id limit ?
                        """)
                .params(issue, acting.actor().person(), MOST)
                .query(Reader.class)
                .list();
        var names = readers.stream().collect(Collectors.groupingBy(Reader::name, Collectors.counting()));
        return readers.stream()
                .map(each -> new Mentionable(
                        each.person(),
                        names.getOrDefault(each.name(), 0L) > 1 && !each.of().isEmpty()
                                ? each.name() + "（" + each.of() + "）"
                                : each.name(),
                        each.of()))
                .toList();
    }

    /** Whom a text calls; the longer of two handles that begin alike is meant. */
    static List<UUID> calledBy(String text, List<Mentionable> people) {
        var rest = text.replace('＠', '@');
        var called = new ArrayList<UUID>();
        var byHandle = people.stream()
                .collect(Collectors.groupingBy(
                        Mentionable::handle, Collectors.mapping(Function.identity(), Collectors.toList())));
        for (var handle : byHandle.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList()) {
            if (rest.contains("@" + handle)) {
                rest = rest.replace("@" + handle, " ");
                byHandle.getOrDefault(handle, List.of()).forEach(each -> called.add(each.person()));
            }
        }
        return called;
    }
}
