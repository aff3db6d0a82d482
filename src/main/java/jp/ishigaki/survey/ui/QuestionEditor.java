package jp.ishigaki.survey.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.stream.Collectors;
import jp.ishigaki.survey.FormFault;
import jp.ishigaki.survey.Phrase;
import jp.ishigaki.survey.QuestionKind;
import jp.ishigaki.survey.SurveyQuestion;

/** One question as it is written: its words in both languages, its kind, and what belongs to the kind. */
class QuestionEditor extends Div {

    private static final long serialVersionUID = 1L;

    /** What is done with a question from here. */
    interface Moves {
        void changed();

        void move(int by);

        void duplicate();

        void remove();
    }

    private final transient SurveyQuestion from;
    private final transient Moves moves;
    private final Select<QuestionKind> kind = new Select<>();
    private final TextField text = field("text");
    private final TextField textEn = field("textEn");
    private final TextField help = field("help");
    private final TextField helpEn = field("helpEn");
    private final Checkbox required = new Checkbox();
    private final Checkbox other = new Checkbox();
    private final TextArea lines = new TextArea();
    private final TextArea linesEn = new TextArea();
    private final TextField low = field("low");
    private final TextField lowEn = field("lowEn");
    private final TextField high = field("high");
    private final TextField highEn = field("highEn");
    private final IntegerField least = new IntegerField();
    private final IntegerField most = new IntegerField();
    private final Div faults = div("field-error");

    QuestionEditor(SurveyQuestion question, int position, Moves moves) {
        this.from = question;
        this.moves = moves;
        setClassName("card question-editor");
        attribute(this, "data-question", question.id());
        kind.setLabel(words("kind"));
        kind.setItems(QuestionKind.values());
        kind.setItemLabelGenerator(each -> getTranslation("survey.QuestionKind." + each));
        required.setLabel(words("required"));
        other.setLabel(words("other"));
        least.setLabel(words("least"));
        most.setLabel(words("most"));
        lines.setMinRows(3);
        linesEn.setMinRows(3);
        lines.setHelperText(words("lines.help"));
        linesEn.setHelperText(words("linesEn.help"));
        attribute(faults, "role", "alert");
        faults.setVisible(false);
        fill(question);
        fit();
        listen();
        add(
                div("card-head", handle(position), shortly(), buttons(position)),
                kind,
                pair(text, textEn),
                pair(help, helpEn),
                required,
                pair(lines, linesEn),
                other,
                pair(low, lowEn),
                pair(high, highEn),
                pair(least, most),
                faults);
    }

    private TextField field(String name) {
        var field = new TextField(words(name));
        field.setWidthFull();
        return field;
    }

    private String words(String name) {
        return getTranslation("survey.QuestionEditor." + name);
    }

    private static Div pair(Component left, Component right) {
        return div("field-pair", left, right);
    }

    private Component handle(int position) {
        var handle = span("question-handle", getTranslation("survey.QuestionEditor.position", position));
        attribute(handle, "draggable", "true");
        return attribute(handle, "title", words("drag"));
    }

    /** Seen only while a question is drawn to another place. */
    private Component shortly() {
        var shortly = attribute(span("question-short", text.getValue()), "aria-hidden", "true");
        text.addValueChangeListener(change -> shortly.setText(change.getValue()));
        return shortly;
    }

    private Component buttons(int position) {
        return div(
                "toolbar",
                act("up", position, () -> moves.move(-1)),
                act("down", position, () -> moves.move(1)),
                act("duplicate", position, moves::duplicate),
                act("remove", position, moves::remove));
    }

    private NativeButton act(String name, int position, Runnable work) {
        var button = button(words(name), work);
        button.setAriaLabel(getTranslation("survey.QuestionEditor.of", position, words(name)));
        button.setId("question-" + name + "-" + position);
        return button;
    }

    private void fill(SurveyQuestion question) {
        kind.setValue(question.kind());
        text.setValue(question.text().ja());
        textEn.setValue(question.text().en());
        help.setValue(question.help().ja());
        helpEn.setValue(question.help().en());
        required.setValue(question.required());
        other.setValue(question.other());
        var choices = question.kind() == QuestionKind.MATRIX ? question.rows() : question.choices();
        lines.setValue(choices.stream().map(choice -> choice.text().ja()).collect(Collectors.joining("\n")));
        linesEn.setValue(choices.stream()
                .map(choice -> choice.text().en())
                .collect(Collectors.joining("\n"))
                .stripTrailing());
        low.setValue(question.low().ja());
        lowEn.setValue(question.low().en());
        high.setValue(question.high().ja());
        highEn.setValue(question.high().en());
        least.setValue(question.least());
        most.setValue(question.most());
    }

    /** Shows what belongs to the kind; what was typed for another kind is not lost. */
    private void fit() {
        var now = kind.getValue();
        var matrix = now == QuestionKind.MATRIX;
        lines.setLabel(words(matrix ? "rows" : "choices"));
        linesEn.setLabel(words(matrix ? "rowsEn" : "choicesEn"));
        List.of(lines, linesEn).forEach(field -> field.setVisible(matrix || now.hasChoices()));
        other.setVisible(now.hasChoices());
        List.of(low, lowEn, high, highEn).forEach(field -> field.setVisible(now.hasEnds()));
        List.of(least, most).forEach(field -> field.setVisible(now == QuestionKind.NUMBER));
    }

    private void listen() {
        kind.addValueChangeListener(change -> {
            fit();
            moves.changed();
        });
        List.<HasValue<?, ?>>of(
                        text, textEn, help, helpEn, required, other, lines, linesEn, low, lowEn, high, highEn, least,
                        most)
                .forEach(field -> field.addValueChangeListener(change -> moves.changed()));
    }

    /** The question as it is written now. */
    SurveyQuestion question() {
        var now = kind.getValue();
        var matrix = now == QuestionKind.MATRIX;
        var before = matrix ? from.rows() : from.choices();
        var choices = Lines.of(lines.getValue(), linesEn.getValue(), before);
        var ends = now.hasEnds();
        return new SurveyQuestion(
                from.id(),
                now,
                new Phrase(text.getValue(), textEn.getValue()),
                new Phrase(help.getValue(), helpEn.getValue()),
                required.getValue(),
                now.hasChoices() ? choices : List.of(),
                now.hasChoices() && other.getValue(),
                ends ? new Phrase(low.getValue(), lowEn.getValue()) : Phrase.NONE,
                ends ? new Phrase(high.getValue(), highEn.getValue()) : Phrase.NONE,
                matrix ? choices : List.of(),
                now == QuestionKind.NUMBER ? least.getValue() : null,
                now == QuestionKind.NUMBER ? most.getValue() : null);
    }

    void object(List<FormFault> found) {
        var own = found.stream()
                .filter(fault -> fault.question().equals(from.id()))
                .map(fault -> getTranslation("survey.FormFault." + fault.kind()))
                .distinct()
                .collect(Collectors.joining(" "));
        faults.setText(own);
        faults.setVisible(!own.isEmpty());
    }
}
