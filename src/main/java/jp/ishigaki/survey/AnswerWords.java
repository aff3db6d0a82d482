package jp.ishigaki.survey;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ishigaki.shared.Messages;
import jp.ishigaki.shared.ui.Joined;
import org.springframework.stereotype.Component;

/** An answer in the words of its question, as one line. */
@Component
public class AnswerWords {

    private final Messages messages;

    AnswerWords(Messages messages) {
        this.messages = messages;
    }

    public String of(SurveyQuestion question, SurveyAnswer answer, Locale locale) {
        return switch (question.kind()) {
            case SINGLE, MULTIPLE, YES_NO ->
                Joined.listed(
                        locale,
                        answer.choices().stream()
                                .map(choice -> choice.equals(SurveyAnswer.OTHER)
                                                && !answer.text().isEmpty()
                                        ? choice(question, choice, locale) + " (" + answer.text() + ")"
                                        : choice(question, choice, locale))
                                .toList());
            case MATRIX ->
                question.rows().stream()
                        .filter(row -> answer.rows().containsKey(row.id()))
                        .map(row -> row.text().in(locale) + ": " + answer.rows().get(row.id()))
                        .collect(Collectors.joining(" / "));
            case SCALE, RECOMMEND, NUMBER -> answer.number() == null ? "" : String.valueOf(answer.number());
            case SHORT_TEXT, LONG_TEXT -> answer.text();
        };
    }

    /** The words of something offered, by its id. */
    public String choice(SurveyQuestion question, String id, Locale locale) {
        return Stream.concat(question.choices().stream(), question.rows().stream())
                .filter(choice -> choice.id().equals(id))
                .map(choice -> choice.text().in(locale))
                .findFirst()
                .orElseGet(() -> messages.getTranslation("survey.SurveyAnswer." + id, locale));
    }
}
