package jp.ishigaki.diagnosis;

import static jp.ishigaki.diagnosis.ReferenceFile.each;
import static jp.ishigaki.diagnosis.ReferenceFile.wording;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;

/** Reads every version of the questionnaire from the reference files. */
@Configuration(proxyBeanMethods = false)
public class DiagnosisData {

    @Bean
    public Questionnaires questionnaires() {
        return new Questionnaires(ReferenceFile.all("questionnaire*")
                .map(DiagnosisData::questionnaire)
                .toList());
    }

    private static Questionnaire questionnaire(JsonNode file) {
        return new Questionnaire(
                file.path("id").asString(),
                wording(file, "title"),
                file.path("minScore").asInt(),
                file.path("maxScore").asInt(),
                each(file.path("parts"), DiagnosisData::part),
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
                each(file.path("items"), DiagnosisData::item));
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

    private static @Nullable String textOrNull(JsonNode node) {
        return node.isString() && !node.asString().isBlank() ? node.asString() : null;
    }
}
