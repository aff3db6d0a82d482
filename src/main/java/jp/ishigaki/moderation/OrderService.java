package jp.ishigaki.moderation;

import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.cohort.CohortReferences;
import jp.ishigaki.community.NewQuestion;
import jp.ishigaki.community.QuestionReworded;
import jp.ishigaki.community.QuestionSplit;
import jp.ishigaki.curriculum.CurriculumQueries;
import jp.ishigaki.curriculum.ReferenceRefusedException;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Putting questions where they belong: what was asked before to where it goes on, the others to their section. */
@Service
@Transactional
@AllowedFor({Role.STAFF, Role.EXPERT})
public class OrderService {

    public static final int REASON = 400;

    private final JdbcClient db;
    private final CohortReferences references;
    private final CurriculumQueries curriculum;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    OrderService(
            JdbcClient db,
            CohortReferences references,
            CurriculumQueries curriculum,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.db = db;
        this.references = references;
        this.curriculum = curriculum;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Marks a question as asked before. Its answers stay, it takes no more, and its asker is told.
     *
     * @throws MergeRefusedException when something stands against it
     * @throws MissingException when the actor does not read both
     */
    public void merge(UUID question, UUID original) {
        answer(db.sql("select merge_question(?, ?)")
                .params(question, original)
                .query(String.class)
                .single());
        audit.record("question.merged", question);
    }

    /** Takes that back: the question goes on by itself. */
    public void separate(UUID question) {
        answer(db.sql("select separate_question(?)")
                .param(question)
                .query(String.class)
                .single());
        audit.record("question.separated", question);
    }

    private static void answer(String outcome) {
        if (outcome.equals("MISSING")) {
            throw new MissingException();
        }
        if (!outcome.equals("DONE")) {
            throw new MergeRefusedException(MergeRefusedException.Reason.valueOf(outcome));
        }
    }

    /**
     * Moves a question to a section of its cohort's edition, or to a whole part, or out of the textbook.
     *
     * @param section its part is the question's then, whatever the other says
     * @param reason up to {@value #REASON} characters, or nothing; who reads the question reads it
     * @throws ReferenceRefusedException when there is no such section, or no edition
     */
    @AllowedFor(Role.STAFF)
    public void move(UUID question, @Nullable Integer part, @Nullable String section, String reason) {
        var why = reason.strip();
        if (why.length() > REASON) {
            throw new IllegalArgumentException("The reason is too long");
        }
        var reference = references.of(section, cohortOf(question));
        var moved = db.sql("select move_question(?, ?, ?, ?, ?, ?)")
                .param(question)
                .param(partOf(part, section))
                .param(section)
                .param(reference == null ? null : reference.edition())
                .param(reference == null ? null : reference.pagesOrNull())
                .param(why)
                .query(Boolean.class)
                .single();
        if (!moved) {
            throw new MissingException();
        }
        audit.record("question.moved", question);
        events.publishEvent(new QuestionReworded(question));
    }

    /**
     * Makes an answer a question of its own, with its comments. Whoever wrote it is the asker then, named or not as before.
     *
     * @param title 1 to {@value NewQuestion#LONGEST_TITLE} characters
     * @param section as when moving
     * @return the question
     * @throws SplitRefusedException when something stands against it
     * @throws ReferenceRefusedException when there is no such section, or no edition
     */
    public UUID split(UUID question, UUID answer, String title, @Nullable Integer part, @Nullable String section) {
        var called = title.strip();
        if (called.isEmpty() || called.length() > NewQuestion.LONGEST_TITLE) {
            throw new IllegalArgumentException("A question has a title");
        }
        var reference = references.of(section, cohortOf(question));
        var outcome = db.sql("select split_answer(?, ?, ?, ?, ?, ?, ?)")
                .param(question)
                .param(answer)
                .param(called)
                .param(partOf(part, section))
                .param(section)
                .param(reference == null ? null : reference.edition())
                .param(reference == null ? null : reference.pagesOrNull())
                .query(String.class)
                .single();
        if (outcome.equals("MISSING")) {
            throw new MissingException();
        }
        if (!outcome.equals("DONE")) {
            throw new SplitRefusedException(SplitRefusedException.Reason.valueOf(outcome));
        }
        audit.record("question.split", question);
        events.publishEvent(new QuestionSplit(answer, question));
        return answer;
    }

    private UUID cohortOf(UUID question) {
        return db.sql("select cohort_id from question where id = ?")
                .param(question)
                .query(UUID.class)
                .optional()
                .orElseThrow(MissingException::new);
    }

    private @Nullable Integer partOf(@Nullable Integer part, @Nullable String section) {
        return section == null
                ? part
                : Integer.valueOf(curriculum
                        .section(section)
                        .orElseThrow(MissingException::new)
                        .part());
    }
}
