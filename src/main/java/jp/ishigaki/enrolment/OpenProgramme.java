package jp.ishigaki.enrolment;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A cohort that recruits, as the public knows it.
 *
 * @param opensAt from then on applications are taken; null means at once
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
        @Nullable Instant opensAt,
        Instant closesAt,
        String contact) {

    public String nameIn(Locale reader) {
        return reader.getLanguage().equals("en") ? nameEn : name;
    }

    public String organiserIn(Locale reader) {
        return reader.getLanguage().equals("en") ? organiserEn : organiser;
    }

    public boolean isOpen(Instant at) {
        return !isToCome(at) && !isOver(at);
    }

    public boolean isToCome(Instant at) {
        return opensAt != null && at.isBefore(opensAt);
    }

    public boolean isOver(Instant at) {
        return !at.isBefore(closesAt);
    }
}
