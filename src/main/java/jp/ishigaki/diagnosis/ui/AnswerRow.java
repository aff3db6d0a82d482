package jp.ishigaki.diagnosis.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import jp.ishigaki.diagnosis.Answer;
import jp.ishigaki.diagnosis.OpenDiagnosis;
import jp.ishigaki.diagnosis.Questionnaire;
import org.jspecify.annotations.Nullable;

/**
 * One item with its four answers: native radio buttons, so that the arrow keys work as everywhere. A note is offered once
 * there is an answer to keep it with.
 */
@Tag("fieldset")
class AnswerRow extends HtmlContainer {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_NOTE = 500;

    /** Keeps what was answered, at once. */
    interface Keeping {
        void keep(int item, Answer answer, String note);
    }

    private final int number;
    private final transient Keeping keeping;
    private final TextField note = new TextField();
    private @Nullable Answer answer;

    AnswerRow(
            Words words,
            Questionnaire questionnaire,
            Questionnaire.Item item,
            OpenDiagnosis.@Nullable Given given,
            Keeping keeping) {
        this.number = item.number();
        this.keeping = keeping;
        this.answer = given == null ? null : given.answer();
        setId("item-" + number);
        setClassName("answers");
        getElement().setAttribute("data-item", String.valueOf(number));
        var legend = element("legend", null);
        legend.appendChild(
                element("span", String.valueOf(number)).setAttribute("class", "answers-number"),
                Element.createText(words.in(item.question())));
        var help = element("p", words.in(item.hint())).setAttribute("class", "answers-help");
        help.setAttribute("id", "hint-" + number);
        getElement().setAttribute("aria-describedby", "hint-" + number);
        getElement().appendChild(legend, help, choices(words, questionnaire));
        addNote(words, given == null ? "" : given.note());
    }

    private Element choices(Words words, Questionnaire questionnaire) {
        var row = element("div", null).setAttribute("class", "answers-row");
        questionnaire.choices().forEach(choice -> row.appendChild(choice(words, choice)));
        row.addEventListener("change", event -> {
                    choose(Answer.valueOf(
                            event.getEventData().get("event.target.value").asString()));
                })
                .addEventData("event.target.value");
        return row;
    }

    private Element choice(Words words, Questionnaire.Choice choice) {
        var input = new Element("input")
                .setAttribute("type", "radio")
                .setAttribute("name", "item-" + number)
                .setAttribute("value", choice.answer().name());
        if (choice.answer() == answer) {
            input.setAttribute("checked", true);
        }
        return new Element("label").appendChild(input, element("span", words.in(choice.label())));
    }

    private void addNote(Words words, String kept) {
        note.setId("note-" + number);
        note.setLabel(words.key("AnswerRow.note", number));
        note.setMaxLength(LONGEST_NOTE);
        note.setWidthFull();
        note.setValue(kept);
        note.setVisible(answer != null);
        note.addValueChangeListener(change -> {
            if (answer != null) {
                keeping.keep(number, answer, note.getValue());
            }
        });
        add(note);
    }

    void choose(Answer chosen) {
        answer = chosen;
        note.setVisible(true);
        keeping.keep(number, chosen, note.getValue());
    }

    private static Element element(String tag, @Nullable String text) {
        var element = new Element(tag);
        if (text != null) {
            element.setText(text);
        }
        return element;
    }
}
