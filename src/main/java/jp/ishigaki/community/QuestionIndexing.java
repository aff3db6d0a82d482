package jp.ishigaki.community;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.search.Audience;
import jp.ishigaki.search.Findable;
import jp.ishigaki.search.SearchIndex;
import jp.ishigaki.search.SearchKind;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes a question findable by its own words and those of its answers and comments, for those who read it. One for experts only is
 * found by nobody, as the index knows no such readers.
 */
@Component
class QuestionIndexing {

    private final SearchIndex index;
    private final JdbcClient db;

    QuestionIndexing(SearchIndex index, JdbcClient db) {
        this.index = index;
        this.db = db;
    }

    @EventListener
    void on(QuestionAsked asked) {
        put(asked.question());
    }

    @EventListener
    void on(AnswerGiven given) {
        reword(given.question());
    }

    @EventListener
    void on(CommentWritten written) {
        reword(written.question());
    }

    @EventListener
    void on(PostEdited edited) {
        if (edited.post().equals(edited.question())) {
            put(edited.question());
        } else {
            reword(edited.question());
        }
    }

    @EventListener
    void on(QuestionDisclosed disclosed) {
        put(disclosed.question());
    }

    @EventListener
    void on(QuestionReworded reworded) {
        put(reworded.question());
    }

    @EventListener
    void on(QuestionSplit split) {
        put(split.question());
        reword(split.original());
    }

    /** One that is hidden has no words to be found by. */
    private void put(UUID question) {
        words(question).ifPresent(words -> index.put(words.findable(question)));
    }

    private void reword(UUID question) {
        words(question).ifPresent(words -> index.reword(words.findable(question)));
    }

    /** Whose it is, where it is asked under a pseudonym, only whoever wrote for its company knows. */
    private Optional<Words> words(UUID question) {
        return db.sql("""
                        select q.cohort_id, coalesce(q.company_id, b.company_id) as company_id, q.pseudonymous,
                               q.disclosure, q.title, q.asked_at, q.part,
                               concat_ws(E'\\n', q.body, array_to_string(q.tags, ' '), q.section,
                                         (select string_agg(a.body, E'\\n' order by a.place) from answer a
                                          where a.tenant_id = q.tenant_id and a.question_id = q.id and a.hidden is null),
                                         (select string_agg(c.body, E'\\n' order by c.place) from post_comment c
                                          where c.tenant_id = q.tenant_id and c.question_id = q.id and c.hidden is null)) as text
                        from question q
                        left join byline b on b.tenant_id = q.tenant_id and b.post_id = q.id
                        where q.id = ? and q.hidden is null
                        """).param(question).query(Words.class).optional();
    }

    private record Words(
            UUID cohortId,
            @Nullable UUID companyId,
            boolean pseudonymous,
            QuestionDisclosure disclosure,
            String title,
            Instant askedAt,
            @Nullable Integer part,
            String text) {

        /** Found by whoever reads it; only what not all read needs to say whose it is. */
        Findable findable(UUID question) {
            var found = Findable.of(
                            SearchKind.QUESTION,
                            question,
                            cohortId,
                            disclosure == QuestionDisclosure.COHORT ? null : companyId,
                            audience(),
                            title,
                            text,
                            CommunityPaths.question(question),
                            askedAt)
                    .inPart(part);
            return pseudonymous ? found.withoutItsCompany() : found;
        }

        private Audience audience() {
            return switch (disclosure) {
                case COHORT -> Audience.COHORT;
                case EXPERTS -> Audience.EXPERTS;
                case COMPANY -> Audience.COMPANY;
            };
        }
    }
}
