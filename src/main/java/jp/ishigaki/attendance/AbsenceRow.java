package jp.ishigaki.attendance;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A company's word that it cannot come to a session.
 *
 * @param number of the session
 * @param note of staff who declined; else empty
 */
public record AbsenceRow(
        UUID id,
        UUID session,
        int number,
        LocalDate heldOn,
        UUID company,
        String companyName,
        String reason,
        State state,
        String note) {

    public enum State {
        ASKED,
        APPROVED,
        DECLINED
    }
}
