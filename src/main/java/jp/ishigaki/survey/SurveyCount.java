package jp.ishigaki.survey;

/**
 * How a company fulfils its duty to answer, as the completion of the programme counts it.
 *
 * @param asked surveys of the sessions held so far
 * @param sent of them answered, the late among them
 */
public record SurveyCount(int asked, int sent, int late) {}
