package jp.ishigaki.maildrop;

/** What becomes of a mail that came by a way. */
enum Outcome {
    POSTED,
    /** Kept as a draft: the guard found something, or it names a company that is not to be named. */
    FOUND,
    /** Kept as a draft. */
    TOO_LONG,
    CLOSED,
    /** The seat does not read it any more, or it is no more. */
    GONE,
    CONSENT,
    EXPIRED,
    /** It did not come from the seat's address, or nobody vouches for that. */
    SENDER,
    TOO_LARGE,
    TOO_MANY,
    EMPTY;

    boolean isKept() {
        return this == FOUND || this == TOO_LONG;
    }
}
