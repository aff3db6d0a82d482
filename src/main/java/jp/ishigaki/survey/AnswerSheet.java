package jp.ishigaki.survey;

import java.time.Instant;
import java.util.Map;
import jp.ishigaki.schedule.SessionRow;
import org.jspecify.annotations.Nullable;

/**
 * A session's survey as its participant finds it.
 *
 * @param answers what is being written, or else what was sent
 * @param sent what was sent; empty before
 * @param sentAt when it was first sent; null before
 * @param late whether that was after the day of the session
 * @param changedAt when it was last sent anew; null when it was not
 * @param unsent whether something was written since it was last sent
 */
public record AnswerSheet(
        SessionRow session,
        SurveyForm form,
        SurveyWindow window,
        Map<String, SurveyAnswer> answers,
        Map<String, SurveyAnswer> sent,
        @Nullable Instant sentAt,
        boolean late,
        @Nullable Instant changedAt,
        boolean unsent) {

    /** Whether anything can be written: from the opening on, and after sending until the end of the day. */
    public boolean mayWrite(Instant at) {
        return window.isOpen(at) && (sentAt == null || !window.isLate(at));
    }

    /** Whether something was written that comes too late to be sent: what was sent before counts. */
    public boolean leftUnsent(Instant at) {
        return sentAt != null && unsent && !mayWrite(at);
    }

    /** The same with other answers, still to be sent. */
    AnswerSheet with(Map<String, SurveyAnswer> others) {
        return new AnswerSheet(session, form, window, others, sent, sentAt, late, changedAt, true);
    }
}
