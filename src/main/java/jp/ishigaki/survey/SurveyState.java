package jp.ishigaki.survey;

/** How a company stands with the survey of a session. */
public enum SurveyState {
    /** The workshop is not over. */
    NOT_YET,
    OPEN,
    /** Its day is over; it is still accepted, as late. */
    OVERDUE,
    SENT,
    SENT_LATE;

    public boolean isSent() {
        return this == SENT || this == SENT_LATE;
    }

    public boolean isWaiting() {
        return this == OPEN || this == OVERDUE;
    }
}
