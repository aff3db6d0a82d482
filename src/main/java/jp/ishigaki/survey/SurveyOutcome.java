package jp.ishigaki.survey;

import java.util.List;
import jp.ishigaki.schedule.SessionRow;

/**
 * What came of the survey of a session, in groups.
 *
 * @param expected how many companies were asked
 * @param sent how many answered, the late among them
 */
public record SurveyOutcome(
        SessionRow session, SurveyForm form, int expected, int sent, int late, List<QuestionResult> questions) {

    /** In whole percent; 0 when nobody was asked. */
    public int rate() {
        return expected == 0 ? 0 : Math.round(100f * sent / expected);
    }
}
