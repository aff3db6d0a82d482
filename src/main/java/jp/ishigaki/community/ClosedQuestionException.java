package jp.ishigaki.community;

/** A closed question takes no answers and no comments. */
public class ClosedQuestionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ClosedQuestionException() {
        super("The question is closed");
    }
}
