package jp.ishigaki.survey;

/** Another template of the programme has this name. */
public class NameTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
