package jp.ishigaki.maturity;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.ishigaki.cohort.Measure;
import jp.ishigaki.cohort.Measures;
import jp.ishigaki.diagnosis.Questionnaire;
import jp.ishigaki.diagnosis.Questionnaires;

/** All versions of the rules there are, each with the self-diagnosis it asks. None is ever taken away, so that the past can be told. */
class RuleSets implements Measures {

    private final Map<String, RuleSet> rules;
    private final Questionnaires questionnaires;

    RuleSets(List<RuleSet> rules, Questionnaires questionnaires) {
        this.rules = rules.stream().collect(Collectors.toMap(RuleSet::id, Function.identity()));
        this.questionnaires = questionnaires;
        rules.forEach(each -> questionnaire(each.questionnaire()));
    }

    @Override
    public List<Measure> all() {
        return rules.values().stream()
                .map(each -> new Measure(each.id(), each.questionnaire(), each.validFrom()))
                .toList();
    }

    RuleSet rules(String id) {
        var version = rules.get(id);
        if (version == null) {
            throw new IllegalStateException("There is no version " + id + ", but only " + rules.keySet());
        }
        return version;
    }

    Questionnaire questionnaire(String id) {
        return questionnaires.of(id);
    }

    /** The newest that is in force on a day. */
    RuleSet newest(LocalDate day) {
        return rules.values().stream()
                .filter(each -> !each.validFrom().isAfter(day))
                .max(Comparator.comparing(RuleSet::validFrom).thenComparing(RuleSet::id))
                .orElseThrow();
    }
}
