package jp.ishigaki.community.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;

/** The tag by which a list is narrowed, and the way back to all. */
final class ChosenTag {

    private ChosenTag() {}

    static Anchor of(Component page, String tag, String without) {
        var chosen = link(
                without,
                "chip is-info",
                span("", page.getTranslation("community.ChosenTag.chosen", tag)),
                attribute(span("", "×"), "aria-hidden", "true"),
                span("sr-only", page.getTranslation("community.ChosenTag.remove")));
        chosen.setId("chosen-tag");
        return chosen;
    }
}
