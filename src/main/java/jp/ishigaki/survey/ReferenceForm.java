package jp.ishigaki.survey;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A survey as it is written in the reference data. */
final class ReferenceForm {

    private ReferenceForm() {}

    static SurveyForm read(JsonNode file) {
        return new SurveyForm(
                phrase(file.path("title")),
                phrase(file.path("intro")),
                file.path("questions")
                        .valueStream()
                        .map(ReferenceForm::question)
                        .toList());
    }

    private static SurveyQuestion question(JsonNode node) {
        return new SurveyQuestion(
                node.path("id").asString(),
                QuestionKind.valueOf(node.path("kind").asString()),
                phrase(node.path("text")),
                phrase(node.path("help")),
                node.path("required").asBoolean(false),
                choices(node.path("choices")),
                node.path("other").asBoolean(false),
                phrase(node.path("low")),
                phrase(node.path("high")),
                choices(node.path("rows")),
                limit(node.path("least")),
                limit(node.path("most")));
    }

    private static List<Choice> choices(JsonNode list) {
        var choices = new ArrayList<Choice>();
        list.forEach(one -> choices.add(new Choice(one.path("id").asString(), phrase(one))));
        return choices;
    }

    private static Phrase phrase(JsonNode node) {
        return new Phrase(node.path("ja").asString(""), node.path("en").asString(""));
    }

    private static @Nullable Integer limit(JsonNode node) {
        return node.isNumber() ? node.asInt() : null;
    }
}
