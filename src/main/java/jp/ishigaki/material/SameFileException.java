package jp.ishigaki.material;

/** The file is the very one that the newest version holds. */
public class SameFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
