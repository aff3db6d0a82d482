package jp.ishigaki.diagnosis;

import java.util.Map;
import java.util.UUID;

/** A self-diagnosis that is being filled in, with what is answered so far. */
public record OpenDiagnosis(UUID run, Questionnaire questionnaire, Map<Integer, Given> answers) {

    public record Given(Answer answer, String note) {}
}
