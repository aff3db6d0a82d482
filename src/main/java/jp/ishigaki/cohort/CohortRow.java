package jp.ishigaki.cohort;

import java.util.Locale;
import java.util.UUID;

/**
 * @param fiscalYear the year in which it begins in April
 * @param companies how many take part
 */
public record CohortRow(UUID id, String name, String nameEn, int fiscalYear, CohortState state, int companies) {

    public String nameIn(Locale reader) {
        return reader.getLanguage().equals("en") ? nameEn : name;
    }
}
