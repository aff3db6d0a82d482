package jp.ishigaki.workshop.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Map;
import jp.ishigaki.shared.ui.Markup;
import jp.ishigaki.workshop.Lanes;
import jp.ishigaki.workshop.Narrowing;
import jp.ishigaki.workshop.Narrowing.By;

/** Nothing fits: says which narrowing hides how much, and takes it away. */
class BoardEmpty extends Div {

    private static final long serialVersionUID = 1L;

    BoardEmpty(Narrowing now, Lanes lanes, BoardChoices choices, Map<By, Integer> hidden) {
        setClassName("empty");
        setId("board-nothing-fits");
        add(Markup.p("", getTranslation("workshop.BoardEmpty.title")));
        var words = new NarrowingWords(this, choices);
        var list = new UnorderedList();
        hidden.forEach((by, number) -> {
            if (number > 0) {
                list.add(new ListItem(Markup.attribute(
                        Markup.link(
                                BoardAddress.of(now.without(by), lanes, choices.choosesCohort()),
                                getTranslation("workshop.BoardEmpty.without", words.of(now, by), number)),
                        "data-hides",
                        by + "=" + number)));
            }
        });
        if (list.getChildren().findAny().isPresent()) {
            add(list);
        } else {
            add(Markup.p("meta", getTranslation("workshop.BoardEmpty.together")));
        }
    }
}
