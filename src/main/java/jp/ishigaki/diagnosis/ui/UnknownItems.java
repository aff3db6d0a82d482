package jp.ishigaki.diagnosis.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import jp.ishigaki.diagnosis.Questionnaire;

/** The items answered with わからない, each with the step that finds it out. */
public class UnknownItems extends UnorderedList {

    private static final long serialVersionUID = 1L;

    public UnknownItems(List<Questionnaire.Item> items) {
        var words = Words.of(this);
        setClassName("row-list");
        setId("unknown-items");
        items.forEach(item -> add(new ListItem(div(
                "row-body",
                span("row-title", item.number() + ". " + words.in(item.topic())),
                span("row-sub", words.in(item.nextStep()))))));
    }
}
