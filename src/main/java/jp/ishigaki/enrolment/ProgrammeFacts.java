package jp.ishigaki.enrolment;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import jp.ishigaki.identity.QuotaFrame;

/** What an applicant reads before applying. */
public record ProgrammeFacts(OpenProgramme programme, List<Seats> frames, List<Meeting> meetings) {

    public record Seats(QuotaFrame quotaFrame, int seats) {}

    public record Meeting(int number, LocalDate heldOn, LocalTime seminarFrom, LocalTime workshopTo, String place) {}
}
