package jp.ishigaki.attendance;

import java.util.Optional;

/** Somebody else recorded something since the reader looked; it carries what is on record now. */
public class StaleAttendanceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Optional<AttendanceRecord> present;

    StaleAttendanceException(Optional<AttendanceRecord> present) {
        this.present = present;
    }

    /** Empty when there is no record any more. */
    public Optional<AttendanceRecord> present() {
        return present;
    }
}
