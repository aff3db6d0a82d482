package jp.ishigaki.maturity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.ishigaki.diagnosis.Wording;

/** One version of the maturity rules: what each level says, and the criteria that carry it. */
public record RuleSet(
        String id, LocalDate validFrom, String questionnaire, List<Level> levels, List<Criterion> criteria) {

    /** @param lead one plain sentence on where the company stands */
    public record Level(MaturityLevel level, Wording text, Wording lead, boolean awarded) {}

    public Level level(MaturityLevel level) {
        return levels.get(level.value());
    }

    public Optional<Criterion> criterion(String id) {
        return criteria.stream().filter(criterion -> criterion.id().equals(id)).findFirst();
    }
}
