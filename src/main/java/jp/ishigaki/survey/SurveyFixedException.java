package jp.ishigaki.survey;

/** Something of a survey was to change that no longer may: a published version, or the version of a session that was answered. */
public class SurveyFixedException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
