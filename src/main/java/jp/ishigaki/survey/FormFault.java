package jp.ishigaki.survey;

/**
 * Why a form cannot be published.
 *
 * @param question id of the question it is about; empty for the form as a whole
 */
public record FormFault(String question, Kind kind) {

    public enum Kind {
        NO_TITLE,
        NO_QUESTION,
        TOO_MANY_QUESTIONS,
        NO_TEXT,
        TOO_LONG,
        TOO_FEW_CHOICES,
        SAME_CHOICES,
        NO_ROWS,
        LIMITS_CROSSED
    }
}
