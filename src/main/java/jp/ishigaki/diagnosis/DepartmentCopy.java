package jp.ishigaki.diagnosis;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What one department, or site, of a company says to the items of a run. */
public record DepartmentCopy(UUID id, String department, Map<Integer, OpenDiagnosis.Given> answers) {

    public Optional<OpenDiagnosis.Given> given(int item) {
        return Optional.ofNullable(answers.get(item));
    }
}
