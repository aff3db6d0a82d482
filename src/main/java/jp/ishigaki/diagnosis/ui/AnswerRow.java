package jp.ishigaki.diagnosis.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.function.BiConsumer;
import jp.ishigaki.diagnosis.Answer;
import jp.ishigaki.diagnosis.Questionnaire;
import org.jspecify.annotations.Nullable;

/** One item with its four answers: native radio buttons, so that the arrow keys work as everywhere. */
@Tag("fieldset")
class AnswerRow extends HtmlContainer {

    private static final long serialVersionUID = 1L;

    AnswerRow(
            Words words,
            Questionnaire questionnaire,
            Questionnaire.Item item,
            @Nullable Answer given,
            BiConsumer<Integer, Answer> onAnswer) {
        setId("item-" + item.number());
        setClassName("answers");
        getElement().setAttribute("data-item", String.valueOf(item.number()));
        var legend = element("legend", null);
        legend.appendChild(
                element("span", String.valueOf(item.number())).setAttribute("class", "answers-number"),
                Element.createText(words.in(item.question())));
        var help = element("p", words.in(item.hint())).setAttribute("class", "answers-help");
        help.setAttribute("id", "hint-" + item.number());
        getElement().setAttribute("aria-describedby", "hint-" + item.number());
        var row = element("div", null).setAttribute("class", "answers-row");
        for (var choice : questionnaire.choices()) {
            row.appendChild(choice(words, item, choice, given));
        }
        getElement().appendChild(legend, help, row);
        getElement()
                .addEventListener("change", event -> {
                    var value = event.getEventData().get("event.target.value").asString();
                    onAnswer.accept(item.number(), Answer.valueOf(value));
                })
                .addEventData("event.target.value");
    }

    private static Element choice(
            Words words, Questionnaire.Item item, Questionnaire.Choice choice, @Nullable Answer given) {
        var input = new Element("input")
                .setAttribute("type", "radio")
                .setAttribute("name", "item-" + item.number())
                .setAttribute("value", choice.answer().name());
        if (choice.answer() == given) {
            input.setAttribute("checked", true);
        }
        return new Element("label").appendChild(input, element("span", words.in(choice.label())));
    }

    private static Element element(String tag, @Nullable String text) {
        var element = new Element(tag);
        if (text != null) {
            element.setText(text);
        }
        return element;
    }
}
