package jp.ishigaki.survey;

/** A survey was answered that is not open: too early, sent already and past its day, or of an archived cohort. */
public class SurveyClosedException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
