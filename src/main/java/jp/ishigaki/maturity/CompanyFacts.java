package jp.ishigaki.maturity;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.UUID;
import jp.ishigaki.diagnosis.Answer;
import jp.ishigaki.shared.Sha256;
import org.jspecify.annotations.Nullable;

/** All that the rules look at for one company. The same facts, rules and day always give the same level. */
record CompanyFacts(
        UUID company,
        People people,
        @Nullable Diagnosis diagnosis,
        List<EvidenceRecord> evidence,
        SortedSet<Integer> partsCovered,
        Issues issues) {

    /** @param consented whether one of each role agreed to all texts in force */
    record People(boolean executive, boolean participant, boolean consented) {}

    /** The latest submitted run. */
    record Diagnosis(UUID run, LocalDate submittedOn, SortedMap<Integer, Answer> answers) {

        Diagnosis(UUID run, LocalDate submittedOn, Map<Integer, Answer> answers) {
            this(run, submittedOn, new TreeMap<>(answers));
        }
    }

    /**
     * The company's own issues.
     *
     * @param committed those it promised to work on
     * @param moved of these, verified or transferred to the annual plan
     */
    record Issues(int verified, int committed, int moved) {

        static final Issues NONE = new Issues(0, 0, 0);

        /** 0 where nothing was committed. */
        int percentMoved() {
            return committed == 0 ? 0 : moved * 100 / committed;
        }
    }

    List<EvidenceRecord> evidenceFor(Criterion criterion) {
        return evidence.stream()
                .filter(record -> record.criterion().equals(criterion.id()))
                .toList();
    }

    /** 64 hexadecimal digits. */
    String hash() {
        return Sha256.of(toString());
    }
}
