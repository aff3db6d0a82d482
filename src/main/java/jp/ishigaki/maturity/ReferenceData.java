package jp.ishigaki.maturity;

import static jp.ishigaki.diagnosis.ReferenceFile.each;
import static jp.ishigaki.diagnosis.ReferenceFile.wording;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.ishigaki.diagnosis.Questionnaires;
import jp.ishigaki.diagnosis.ReferenceFile;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads every version of the rules from the reference files. */
@Configuration(proxyBeanMethods = false)
class ReferenceData {

    private static final YAMLMapper YAML = new YAMLMapper();

    @Bean
    RuleSets ruleSets(Questionnaires questionnaires) {
        return new RuleSets(
                ReferenceFile.all("ruleset-*").map(ReferenceData::ruleSet).toList(), questionnaires);
    }

    static RuleSet ruleSet(JsonNode file) {
        return new RuleSet(
                file.path("id").asString(),
                LocalDate.parse(file.path("validFrom").asString()),
                file.path("questionnaire").asString(),
                each(
                        file.path("levels"),
                        level -> new RuleSet.Level(
                                new MaturityLevel(level.path("level").asInt()),
                                wording(level, "text"),
                                wording(level, "lead"),
                                level.path("awarded").asBoolean())),
                each(file.path("criteria"), ReferenceData::criterion));
    }

    private static Criterion criterion(JsonNode criterion) {
        var expiry = criterion.path("expiryMonths");
        return new Criterion(
                criterion.path("id").asString(),
                new MaturityLevel(criterion.path("level").asInt()),
                wording(criterion, "stone"),
                wording(criterion, "title"),
                wording(criterion, "why"),
                wording(criterion, "nextStep"),
                criterion.path("minutes").asInt(),
                numbers(criterion.path("taughtIn")),
                expiry.isNumber() ? expiry.asInt() : null,
                Criterion.Verifier.valueOf(criterion.path("verifier").asString()),
                rule(criterion.path("rule")));
    }

    private static CriterionRule rule(JsonNode rule) {
        var maxAge = rule.path("maxAgeMonths").asInt(12);
        return switch (rule.path("kind").asString()) {
            case "people-named" -> new CriterionRule.PeopleNamed();
            case "diagnosis-complete" -> new CriterionRule.DiagnosisComplete(maxAge);
            case "five-rules" ->
                new CriterionRule.FiveRules(
                        numbers(rule.path("items")), rule.path("orStar").asString(), maxAge);
            case "diagnosis-part" ->
                new CriterionRule.DiagnosisPart(
                        rule.path("part").asInt(),
                        rule.path("min").asInt(),
                        rule.path("max").asInt(),
                        rule.path("noZeroOrUnknown").asBoolean(),
                        maxAge);
            case "diagnosis-total" ->
                new CriterionRule.DiagnosisTotal(
                        rule.path("min").asInt(), rule.path("max").asInt(), maxAge);
            case "diagnosis-organisation" ->
                new CriterionRule.DiagnosisOrganisation(
                        rule.path("totalMin").asInt(),
                        rule.path("part").asInt(),
                        rule.path("partMin").asInt(),
                        rule.path("partMax").asInt(),
                        numbers(rule.path("fullItems")),
                        rule.path("noUnknown").asBoolean(),
                        maxAge);
            case "parts-attended" -> new CriterionRule.PartsAttended(numbers(rule.path("parts")));
            case "own-issue-verified" ->
                new CriterionRule.OwnIssueVerified(
                        rule.path("minVerified").asInt(),
                        rule.path("minPercentMoved").asInt());
            case "evidence" -> new CriterionRule.Evidenced(rule.path("of").asString(), limits(rule));
            case String unknown ->
                throw new IllegalStateException("The rule set has an unknown kind of rule: " + unknown);
        };
    }

    @SuppressWarnings("unchecked") // a JSON object always converts to a map with text keys
    private static EvidenceDetail limits(JsonNode rule) {
        return new EvidenceDetail(new TreeMap<>((Map<String, Object>) YAML.convertValue(rule, Map.class)));
    }

    private static List<Integer> numbers(JsonNode list) {
        return each(list, JsonNode::asInt);
    }
}
