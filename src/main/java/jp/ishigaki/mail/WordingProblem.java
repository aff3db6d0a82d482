package jp.ishigaki.mail;

/**
 * Why a wording cannot be used.
 *
 * @param places the places that are meant, where there are any
 */
public record WordingProblem(boolean inSubject, Kind kind, String places) {

    /** What is wrong. */
    public enum Kind {
        EMPTY,
        TOO_LONG,
        NOT_ONE_LINE,
        UNREADABLE,
        UNKNOWN_PLACE
    }
}
