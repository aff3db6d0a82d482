package jp.ishigaki.schedule;

/** Why a session cannot be moved to a day. */
public enum PostponementObjection {
    SAME_DAY,
    ALREADY_HELD,
    IN_THE_PAST,
    DAY_TAKEN,
    BEFORE_PREVIOUS,
    AFTER_NEXT
}
