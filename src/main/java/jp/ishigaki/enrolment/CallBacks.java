package jp.ishigaki.enrolment;

import java.time.LocalDate;
import java.time.ZoneId;

/** Until when the office calls an applicant back. */
public final class CallBacks {

    /** Business days after the day on which the application came in. */
    public static final int DAYS = 3;

    private CallBacks() {}

    public static LocalDate received(ApplicationRow application, ZoneId zone) {
        return application.receivedAt().atZone(zone).toLocalDate();
    }
}
