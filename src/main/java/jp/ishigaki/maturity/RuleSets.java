package jp.ishigaki.maturity;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.ishigaki.cohort.Measure;
import jp.ishigaki.cohort.Measures;

/** All versions of the rules and of the self-diagnosis there are. None is ever taken away, so that the past can be told. */
class RuleSets implements Measures {

    private final Map<String, RuleSet> rules;
    private final Map<String, Questionnaire> questionnaires;

    RuleSets(List<RuleSet> rules, List<Questionnaire> questionnaires) {
        this.rules = rules.stream().collect(Collectors.toMap(RuleSet::id, Function.identity()));
        this.questionnaires = questionnaires.stream().collect(Collectors.toMap(Questionnaire::id, Function.identity()));
        rules.forEach(each -> questionnaire(each.questionnaire()));
    }

    @Override
    public List<Measure> all() {
        return rules.values().stream()
                .map(each -> new Measure(each.id(), each.questionnaire(), each.validFrom()))
                .toList();
    }

    RuleSet rules(String id) {
        return known(rules, id);
    }

    Questionnaire questionnaire(String id) {
        return known(questionnaires, id);
    }

    /** The newest that is in force on a day. */
    RuleSet newest(LocalDate day) {
        return rules.values().stream()
                .filter(each -> !each.validFrom().isAfter(day))
                .max(Comparator.comparing(RuleSet::validFrom).thenComparing(RuleSet::id))
                .orElseThrow();
    }

    private static <T> T known(Map<String, T> versions, String id) {
        var version = versions.get(id);
        if (version == null) {
            throw new IllegalStateException("There is no version " + id + ", but only " + versions.keySet());
        }
        return version;
    }
}
