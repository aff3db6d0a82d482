package jp.ishigaki.maturity.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import jp.ishigaki.maturity.Questionnaire;

/** The items answered with わからない, each with the step that finds it out. */
class UnknownItems extends UnorderedList {

    private static final long serialVersionUID = 1L;

    UnknownItems(Words words, List<Questionnaire.Item> items) {
        setClassName("row-list");
        setId("unknown-items");
        items.forEach(item -> add(new ListItem(div(
                "row-body",
                span("row-title", item.number() + ". " + words.in(item.topic())),
                span("row-sub", words.in(item.nextStep()))))));
    }
}
