package jp.ishigaki.attendance;

import java.util.UUID;

/**
 * What is on record of a company at a session.
 *
 * @param version rises with each change; what was never recorded has 0
 * @param checkedIn whether the participant recorded it with the code of the room
 * @param reason of an absence, or why a proxy came; else empty
 * @param proxyName who came instead of the participant; mostly empty
 */
public record AttendanceRecord(
        UUID session,
        UUID company,
        AttendanceState state,
        int version,
        boolean checkedIn,
        String reason,
        String proxyName) {

    public static final int REASON = 500;
    public static final int PROXY_NAME = 80;

    /** What was missed with approval, or has been made up already. */
    boolean mayBeMadeUp() {
        return state == AttendanceState.APPROVED_ABSENCE || state == AttendanceState.MADE_UP;
    }
}
