package jp.ishigaki.enrolment;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * A cohort that recruits, as the public knows it.
 *
 * @param closesAt the first moment that is too late
 * @param contact how the office is reached
 */
public record OpenProgramme(
        UUID id,
        UUID tenantId,
        String name,
        String nameEn,
        String organiser,
        String organiserEn,
        int fiscalYear,
        Instant closesAt,
        String contact) {

    public String nameIn(Locale reader) {
        return reader.getLanguage().equals("en") ? nameEn : name;
    }

    public String organiserIn(Locale reader) {
        return reader.getLanguage().equals("en") ? organiserEn : organiser;
    }

    public boolean isOpen(Instant at) {
        return at.isBefore(closesAt);
    }
}
