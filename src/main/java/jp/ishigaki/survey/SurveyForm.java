package jp.ishigaki.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Everything that is asked, in its order. A draft may be an impossible form: {@link #faults} says why. */
public record SurveyForm(Phrase title, Phrase intro, List<SurveyQuestion> questions) {

    public static final int MOST_QUESTIONS = 50;
    public static final int MOST_CHOICES = 30;
    public static final int TITLE = 80;
    public static final int TEXT = 300;

    public SurveyForm {
        questions = List.copyOf(questions);
    }

    public Optional<SurveyQuestion> question(String id) {
        return questions.stream().filter(question -> question.id().equals(id)).findFirst();
    }

    /** What has to be put right before it can be published, from the top down. */
    public List<FormFault> faults() {
        var faults = new ArrayList<FormFault>();
        if (title.isEmpty()) {
            faults.add(new FormFault("", FormFault.Kind.NO_TITLE));
        }
        if (title.ja().length() > TITLE
                || intro.ja().length() > TEXT
                || intro.en().length() > TEXT) {
            faults.add(new FormFault("", FormFault.Kind.TOO_LONG));
        }
        if (questions.isEmpty()) {
            faults.add(new FormFault("", FormFault.Kind.NO_QUESTION));
        }
        if (questions.size() > MOST_QUESTIONS) {
            faults.add(new FormFault("", FormFault.Kind.TOO_MANY_QUESTIONS));
        }
        questions.forEach(question -> faults(question, kind -> faults.add(new FormFault(question.id(), kind))));
        return faults;
    }

    private static void faults(SurveyQuestion question, Consumer<FormFault.Kind> found) {
        if (question.text().isEmpty()) {
            found.accept(FormFault.Kind.NO_TEXT);
        }
        if (question.text().ja().length() > TEXT || question.help().ja().length() > TEXT) {
            found.accept(FormFault.Kind.TOO_LONG);
        }
        if (question.kind().hasChoices()) {
            ofLines(question.choices(), question.other() ? 1 : 2, FormFault.Kind.TOO_FEW_CHOICES, found);
        }
        if (question.kind() == QuestionKind.MATRIX) {
            ofLines(question.rows(), 1, FormFault.Kind.NO_ROWS, found);
        }
        var least = question.least();
        var most = question.most();
        if (least != null && most != null && least > most) {
            found.accept(FormFault.Kind.LIMITS_CROSSED);
        }
    }

    private static void ofLines(
            List<Choice> lines, int few, FormFault.Kind whenTooFew, Consumer<FormFault.Kind> found) {
        if (lines.size() < few) {
            found.accept(whenTooFew);
        }
        if (lines.size() > MOST_CHOICES) {
            found.accept(FormFault.Kind.TOO_LONG);
        }
        if (lines.stream().map(line -> line.text().ja()).distinct().count() < lines.size()) {
            found.accept(FormFault.Kind.SAME_CHOICES);
        }
    }

    /** What is wrong with answers that are to be sent, by question and in their order. */
    public Map<String, AnswerObjection> objections(Map<String, SurveyAnswer> answers) {
        var objections = new LinkedHashMap<String, AnswerObjection>();
        questions.forEach(question -> question.objection(answers.getOrDefault(question.id(), SurveyAnswer.NONE))
                .ifPresent(objection -> objections.put(question.id(), objection)));
        return objections;
    }
}
