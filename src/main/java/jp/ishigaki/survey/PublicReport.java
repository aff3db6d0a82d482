package jp.ishigaki.survey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A session's report as anybody reads it.
 *
 * @param number of the session
 */
public record PublicReport(
        ReportContent content,
        int number,
        LocalDate heldOn,
        String workshopTitle,
        String cohort,
        String cohortEn,
        String organiser,
        String organiserEn,
        Instant publishedAt) {

    public String cohortIn(Locale reader) {
        return in(reader, cohort, cohortEn);
    }

    public String organiserIn(Locale reader) {
        return in(reader, organiser, organiserEn);
    }

    private static String in(Locale reader, String japanese, String english) {
        return reader.getLanguage().equals("en") && !english.isEmpty() ? english : japanese;
    }
}
