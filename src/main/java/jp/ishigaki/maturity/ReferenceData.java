package jp.ishigaki.maturity;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads every version of the questionnaire and of the rules from the reference files. */
@Configuration(proxyBeanMethods = false)
class ReferenceData {

    private static final YAMLMapper YAML = new YAMLMapper();

    @Bean
    RuleSets ruleSets() {
        return new RuleSets(
                files("ruleset-*").map(ReferenceData::ruleSet).toList(),
                files("questionnaire*").map(ReferenceData::questionnaire).toList());
    }

    static Questionnaire questionnaire(JsonNode file) {
        return new Questionnaire(
                file.path("id").asString(),
                wording(file, "title"),
                file.path("minScore").asInt(),
                file.path("maxScore").asInt(),
                each(file.path("parts"), ReferenceData::part),
                each(
                        file.path("answers"),
                        choice -> new Questionnaire.Choice(
                                Answer.valueOf(choice.path("code").asString()),
                                choice.path("points").asInt(),
                                wording(choice, "label"))),
                each(
                        file.path("bands"),
                        band -> new ScoreBand(
                                band.path("key").asString(),
                                band.path("min").asInt(),
                                band.path("max").asInt(),
                                wording(band, "label"),
                                wording(band, "text"),
                                wording(band, "next"))),
                each(file.path("items"), ReferenceData::item));
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

    private static Questionnaire.Part part(JsonNode part) {
        return new Questionnaire.Part(
                part.path("number").asInt(),
                wording(part, "title"),
                part.path("from").asInt(),
                part.path("to").asInt(),
                part.path("minScore").asInt(),
                part.path("maxScore").asInt());
    }

    private static Questionnaire.Item item(JsonNode item) {
        return new Questionnaire.Item(
                item.path("number").asInt(),
                item.path("part").asInt(),
                wording(item, "topic"),
                wording(item, "question"),
                wording(item, "hint"),
                wording(item, "nextStep"),
                textOrNull(item.path("textbookSection")));
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

    private static Wording wording(JsonNode node, String name) {
        return new Wording(node.path(name).asString(), node.path(name + "En").asString());
    }

    private static List<Integer> numbers(JsonNode list) {
        return each(list, JsonNode::asInt);
    }

    private static @Nullable String textOrNull(JsonNode node) {
        return node.isString() && !node.asString().isBlank() ? node.asString() : null;
    }

    private static <T> List<T> each(JsonNode list, Function<JsonNode, T> make) {
        var all = new ArrayList<T>();
        list.forEach(node -> all.add(make.apply(node)));
        return List.copyOf(all);
    }

    private static Stream<JsonNode> files(String pattern) {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:reference/" + pattern + ".yaml"))
                    .map(ReferenceData::read);
        } catch (IOException e) {
            throw new IllegalStateException("The reference data " + pattern + " cannot be found", e);
        }
    }

    private static JsonNode read(Resource resource) {
        try (var file = resource.getInputStream()) {
            return YAML.readTree(file);
        } catch (IOException e) {
            throw new IllegalStateException("The reference data " + resource + " cannot be read", e);
        }
    }
}
