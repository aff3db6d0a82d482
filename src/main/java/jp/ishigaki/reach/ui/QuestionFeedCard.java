package jp.ishigaki.reach.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import jp.ishigaki.reach.feed.QuestionFeeds;
import jp.ishigaki.shared.ui.DateTexts;

/** Makes the secret address for a feed reader, shows it this once, and revokes it. */
class QuestionFeedCard extends Section {

    private static final long serialVersionUID = 1L;
    static final String ID = "question-feed";

    private static final String KEY = "questions";

    private final transient QuestionFeeds feeds;
    private final transient DateTexts dates;

    QuestionFeedCard(QuestionFeeds feeds, DateTexts dates) {
        this.feeds = feeds;
        this.dates = dates;
        setClassName("card");
        setId(ID);
        attribute(this, "data-feed", KEY);
        show(Optional.empty());
    }

    private void show(Optional<String> made) {
        removeAll();
        add(h2(text("title")), p("", text("lead")), p("meta", text("keep")));
        made.ifPresent(this::addOnce);
        var actions = div("toolbar");
        feeds.own()
                .ifPresentOrElse(
                        feed -> {
                            add(p("meta", text("made", dates.dateAndTime(feed.createdAt(), getLocale()))));
                            actions.add(named(button(text("again"), this::make), "data-make-feed"));
                            actions.add(named(button(text("revoke"), () -> revoke(feed)), "data-revoke-feed"));
                        },
                        () -> actions.add(named(primaryButton(text("make"), this::make), "data-make-feed")));
        add(actions);
    }

    /** The address stands in a field, so that it can be marked and copied by keyboard too. */
    private void addOnce(String address) {
        var field = new TextField(text("address"));
        field.setId("question-feed-address");
        field.setValue(address);
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.setWidthFull();
        field.setHelperText(text("once"));
        var told = new Span();
        told.setId("question-feed-copied");
        told.setClassName("meta");
        attribute(told, "role", "status");
        add(field, div("toolbar", copy(address, told), told));
    }

    private NativeButton copy(String address, Span told) {
        var copy = named(button(text("copy"), () -> {}), "data-copy-feed");
        // Browsers let a page write to the clipboard only within the click itself.
        copy.getElement()
                .executeJs(
                        "this.addEventListener('click', () => navigator.clipboard?.writeText($0)"
                                + ".then(() => this.dispatchEvent(new CustomEvent('copied'))))",
                        address);
        copy.getElement().addEventListener("copied", copied -> told.setText(text("copied")));
        return copy;
    }

    private NativeButton named(NativeButton button, String attribute) {
        button.setAriaLabel(text("title") + " " + button.getText());
        return attribute(button, attribute, KEY);
    }

    private void make() {
        show(Optional.of(feeds.make(getLocale())));
    }

    private void revoke(QuestionFeeds.Made feed) {
        feeds.revoke(feed.id());
        show(Optional.empty());
    }

    private String text(String key, Object... args) {
        return getTranslation("reach.QuestionFeedCard." + key, args);
    }
}
