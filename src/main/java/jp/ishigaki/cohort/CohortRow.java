package jp.ishigaki.cohort;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A cohort in a list.
 *
 * @param fiscalYear the year in which it begins in April
 * @param applicationsCloseAt the first moment that is too late, or null while it is open
 * @param companies how many take part
 * @param seats of all its frames
 */
public record CohortRow(
        UUID id,
        String name,
        String nameEn,
        int fiscalYear,
        CohortState state,
        @Nullable Instant applicationsCloseAt,
        @Nullable LocalDate lotteryOn,
        int companies,
        int seats) {

    public String nameIn(Locale reader) {
        return reader.getLanguage().equals("en") ? nameEn : name;
    }
}
