package jp.ishigaki.curriculum;

/** Addresses of the textbook's pages. */
public final class CurriculumPaths {

    public static final String TEXTBOOK = "textbook";

    private CurriculumPaths() {}

    public static String section(String number) {
        return TEXTBOOK + "/" + number;
    }
}
