package jp.ishigaki.community;

/** Why a question takes no more answers. */
public enum ClosingReason {
    SETTLED,
    DUPLICATE,
    OFF_TOPIC,
    /** Said in free words. */
    OTHER
}
