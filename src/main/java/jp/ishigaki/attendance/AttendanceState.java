package jp.ishigaki.attendance;

/** Whether a company's person was at a session. What was missed with approval can be made up. */
public enum AttendanceState {
    PRESENT,
    LATE,
    APPROVED_ABSENCE,
    ABSENT,
    MADE_UP;

    /** Whether the parts of the session count as covered. */
    public boolean covers() {
        return this == PRESENT || this == LATE || this == MADE_UP;
    }

    /** Whether somebody was in the room. */
    public boolean isPresence() {
        return this == PRESENT || this == LATE;
    }
}
