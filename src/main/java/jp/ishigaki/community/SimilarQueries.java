package jp.ishigaki.community;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import jp.ishigaki.search.Alike;
import jp.ishigaki.search.SearchKind;
import jp.ishigaki.tenancy.AllowedFor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Questions, solved cases and frequent questions like the one that is being typed, as far as the actor finds them. */
@Service
@Transactional(readOnly = true)
@AllowedFor
public class SimilarQueries {

    /** How many are shown. */
    public static final int MOST = 5;

    private static final String[] KINDS = {
        SearchKind.FAQ.name(), SearchKind.QUESTION.name(), SearchKind.SOLVED_CASE.name()
    };

    private final JdbcClient db;

    SimilarQueries(JdbcClient db) {
        this.db = db;
    }

    /**
     * The likeliest first. One statement, asked at every pause of the typing.
     *
     * @param part of the section that was chosen; what is about it comes before others that say as much
     */
    public List<SimilarRow> like(String title, @Nullable Integer part) {
        var alike = Alike.of(title);
        if (alike.isEmpty()) {
            return List.of();
        }
        var seen = new HashSet<String>();
        return db
                .sql("""
                        select l.kind, l.about, l.title, l.body, l.path, l.endorsed, q.answers,
                               q.accepted_answer is not null as solved
                        from like_entries(:probes, :words, :kinds, cast(:part as integer), :most) with ordinality l
                        left join question q on q.tenant_id = acting_tenant()
                            and q.id = case when l.kind = 'QUESTION' then l.about::uuid end
                        order by l.ordinality
                        """)
                .param("probes", alike.probes().toArray(String[]::new))
                .param("words", alike.words().toArray(String[]::new))
                .param("kinds", KINDS)
                .param("part", part)
                .param("most", MOST)
                .query((row, number) -> row(row, alike))
                .list()
                .stream()
                .filter(row -> seen.add(row.kind() + row.about()))
                .limit(MOST)
                .toList();
    }

    private static SimilarRow row(ResultSet row, Alike alike) throws SQLException {
        var kind = SearchKind.valueOf(row.getString("kind"));
        return new SimilarRow(
                kind,
                row.getString("about"),
                row.getString("path"),
                alike.whole(row.getString("title")),
                alike.around(row.getString("body")),
                kind == SearchKind.QUESTION ? state(row) : null,
                row.getBoolean("endorsed"));
    }

    private static QuestionState state(ResultSet row) throws SQLException {
        if (row.getBoolean("solved")) {
            return QuestionState.SOLVED;
        }
        return row.getInt("answers") == 0 ? QuestionState.WAITING : QuestionState.ANSWERED;
    }
}
