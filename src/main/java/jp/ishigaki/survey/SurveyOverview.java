package jp.ishigaki.survey;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The survey of a session as staff see it in a list.
 *
 * @param session id
 * @param number of the session
 * @param template what is asked; null when nothing is
 * @param version id of what is asked
 * @param versionNumber its number within the template
 * @param expected how many companies are asked
 */
public record SurveyOverview(
        UUID session,
        int number,
        LocalDate heldOn,
        LocalTime workshopTo,
        @Nullable String template,
        @Nullable UUID version,
        @Nullable Integer versionNumber,
        int expected,
        int sent,
        int late,
        int quotations,
        boolean reported) {}
