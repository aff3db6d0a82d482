package jp.ishigaki.curriculum;

/** Addresses of the textbook's pages. */
public final class CurriculumPaths {

    public static final String TEXTBOOK = "textbook";
    public static final String EDITIONS = TEXTBOOK + "/editions";
    public static final String NEW_EDITION = EDITIONS + "/new";

    private CurriculumPaths() {}

    public static String part(int number) {
        return TEXTBOOK + "/part/" + number;
    }

    public static String chapter(int number) {
        return TEXTBOOK + "/chapter/" + number;
    }

    public static String section(String number) {
        return TEXTBOOK + "/" + number;
    }
}
