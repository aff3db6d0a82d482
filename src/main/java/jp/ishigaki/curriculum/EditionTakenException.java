package jp.ishigaki.curriculum;

/** There already is an edition of this year and version. */
public class EditionTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EditionTakenException(String edition) {
        super("There already is an edition " + edition);
    }
}
