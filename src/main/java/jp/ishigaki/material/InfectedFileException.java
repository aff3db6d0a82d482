package jp.ishigaki.material;

/** The scanner found the file infected: nobody is shown it. */
public class InfectedFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
