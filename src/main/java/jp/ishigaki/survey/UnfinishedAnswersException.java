package jp.ishigaki.survey;

import java.util.Map;

/** Answers were to be sent in which something is missing or does not fit. */
public class UnfinishedAnswersException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, AnswerObjection> objections;

    UnfinishedAnswersException(Map<String, AnswerObjection> objections) {
        super(objections.keySet() + " cannot be sent");
        this.objections = objections;
    }

    /** By question, in the order of the form. */
    public Map<String, AnswerObjection> objections() {
        return objections;
    }
}
