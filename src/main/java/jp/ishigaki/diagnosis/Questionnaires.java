package jp.ishigaki.diagnosis;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All versions of the self-diagnosis there are. None is ever taken away, so that the past can be told. */
public class Questionnaires {

    private final Map<String, Questionnaire> versions;

    Questionnaires(List<Questionnaire> versions) {
        this.versions = versions.stream().collect(Collectors.toMap(Questionnaire::id, Function.identity()));
    }

    /** @throws IllegalStateException when there never was such a version */
    public Questionnaire of(String id) {
        var version = versions.get(id);
        if (version == null) {
            throw new IllegalStateException("There is no version " + id + ", but only " + versions.keySet());
        }
        return version;
    }
}
