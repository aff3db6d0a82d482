package jp.ishigaki.survey;

/** The day on which answers may be changed is not over. */
public class SurveyOpenException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
