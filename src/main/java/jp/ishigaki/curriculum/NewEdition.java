package jp.ishigaki.curriculum;

import java.util.Map;

/**
 * An edition as staff add it.
 *
 * @param fiscalYear the year in which it is handed out, 2019 or later
 * @param version 1 to 99, counted within the year
 * @param pages by section number; sections left out have no known pages
 */
public record NewEdition(int fiscalYear, int version, String title, String titleEn, Map<String, Pages.Range> pages) {

    public static final int FIRST_YEAR = 2019;
    public static final int LAST_YEAR = 2100;
    public static final int LAST_VERSION = 99;
    public static final int LONGEST_TITLE = 80;

    private static final int REIWA = 2018;

    public NewEdition {
        pages = Map.copyOf(pages);
        title = title.strip();
        titleEn = titleEn.strip();
        if (fiscalYear < FIRST_YEAR || fiscalYear > LAST_YEAR || version < 1 || version > LAST_VERSION) {
            throw new IllegalArgumentException("No such year or version");
        }
        if (title.isEmpty() || title.length() > LONGEST_TITLE || titleEn.length() > LONGEST_TITLE) {
            throw new IllegalArgumentException("A title is missing or too long");
        }
    }

    /** R7 for the first of 令和7年度, R7-2 for its second version. */
    public String id() {
        return "R" + (fiscalYear - REIWA) + (version == 1 ? "" : "-" + version);
    }
}
