package jp.ishigaki.enrolment;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import jp.ishigaki.identity.QuotaFrame;
import org.jspecify.annotations.Nullable;

/** What an applicant reads before applying. */
public record ProgrammeFacts(OpenProgramme programme, List<Seats> frames, List<Meeting> meetings) {

    public record Seats(QuotaFrame quotaFrame, int seats) {}

    /** @param track whose day it is, in a programme with parallel tracks; null when it is everybody's */
    public record Meeting(
            int number,
            LocalDate heldOn,
            LocalTime seminarFrom,
            LocalTime workshopTo,
            String place,
            @Nullable String track,
            @Nullable String trackEn) {

        /** Empty when it is everybody's. */
        public String trackIn(Locale reader) {
            return Objects.requireNonNullElse(reader.getLanguage().equals("en") ? trackEn : track, "");
        }
    }
}
