package jp.ishigaki.community;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import jp.ishigaki.tenancy.AllowedFor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps unsent text of the acting person, one draft for each place to write. One that was let go of waits aside until
 * something is written there anew, so that it can be taken back.
 */
@Service
@Transactional
@AllowedFor
public class Drafts {

    private static final String ASIDE = ":aside";
    private static final int LONGEST_TITLE = 400;
    private static final int LONGEST_BODY = 20_000;

    private final JdbcClient db;
    private final Clock clock;

    Drafts(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Draft open(String place) {
        return db.sql(
                        "select title, body, section, disclosure, pseudonymous, tags, pages, version from draft where place = ?")
                .param(place)
                .query((row, number) -> draft(row))
                .optional()
                .orElse(Draft.EMPTY);
    }

    private static Draft draft(ResultSet row) throws SQLException {
        var disclosure = row.getString("disclosure");
        return new Draft(
                row.getString("title"),
                row.getString("body"),
                row.getString("section"),
                disclosure == null ? null : QuestionDisclosure.valueOf(disclosure),
                row.getBoolean("pseudonymous"),
                List.of((String[]) row.getArray("tags").getArray()),
                row.getString("pages"),
                row.getObject("version", Integer.class));
    }

    public void keep(String place, Draft draft) {
        if (draft.isEmpty() && !holdsFiles(place)) {
            discard(place);
            return;
        }
        db.sql("""
                        insert into draft (place, title, body, section, disclosure, pseudonymous, tags, pages, version, kept_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (tenant_id, person_id, place) do update set
                            title = excluded.title, body = excluded.body, section = excluded.section,
                            disclosure = excluded.disclosure, pseudonymous = excluded.pseudonymous, tags = excluded.tags,
                            pages = excluded.pages, version = excluded.version,
                            kept_at = excluded.kept_at
                        """)
                .param(1, place)
                .param(2, cut(draft.title(), LONGEST_TITLE))
                .param(3, cut(draft.body(), LONGEST_BODY))
                .param(4, draft.section())
                .param(5, draft.disclosure() == null ? null : draft.disclosure().name())
                .param(6, draft.pseudonymous())
                .param(7, draft.tags().toArray(String[]::new))
                .param(8, cut(draft.pages(), LONGEST_TITLE))
                .param(9, draft.version(), Types.INTEGER)
                .param(10, Timestamp.from(clock.instant()))
                .update();
    }

    private boolean holdsFiles(String place) {
        return db.sql("select exists (select from post_file where person_id = acting_person() and draft_place = ?)")
                .param(place)
                .query(Boolean.class)
                .single();
    }

    public void discard(String place) {
        db.sql("delete from draft where place = ?").param(place).update();
    }

    /** Lets go of a draft, which can be taken back; of one that was let go of before nothing is left then. */
    public void letGo(String place) {
        discard(place + ASIDE);
        move(place, place + ASIDE);
    }

    /** Takes back what was let go of; no where there is nothing to take, or something else has been begun. */
    public boolean takeBack(String place) {
        return move(place + ASIDE, place);
    }

    @Transactional(readOnly = true)
    public boolean isAside(String place) {
        return !open(place + ASIDE).isEmpty();
    }

    /** From here on nothing is taken back. */
    public void forget(String place) {
        discard(place + ASIDE);
    }

    private boolean move(String from, String to) {
        return db.sql(
                                "update draft d set place = ? where d.place = ? and not exists (select from draft o where o.place = ?)")
                        .params(to, from, to)
                        .update()
                > 0;
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
