package jp.ishigaki.survey;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The survey of a session as a company stands with it.
 *
 * @param number of the session
 * @param sentAt null as long as it was not sent
 * @param begun whether something is written that was not sent; only the participant is told
 * @param reported whether a report can be read
 */
public record OwnSurvey(
        UUID session,
        int number,
        LocalDate heldOn,
        LocalTime workshopTo,
        String workshopTitle,
        @Nullable Instant sentAt,
        boolean late,
        boolean begun,
        boolean reported) {

    /** @param now on the programme's clock */
    public SurveyState state(LocalDateTime now) {
        if (sentAt != null) {
            return late ? SurveyState.SENT_LATE : SurveyState.SENT;
        }
        if (now.isBefore(heldOn.atTime(workshopTo))) {
            return SurveyState.NOT_YET;
        }
        return now.isBefore(heldOn.plusDays(1).atStartOfDay()) ? SurveyState.OPEN : SurveyState.OVERDUE;
    }
}
