package jp.ishigaki.community.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.io.Serializable;
import java.util.Optional;
import jp.ishigaki.shared.ui.Markup;

/** A vote that is given and taken back by the same button, which stays where it is and keeps the focus. */
class VoteButton extends NativeButton {

    private static final long serialVersionUID = 1L;

    /** Answers how many there are afterwards. */
    @FunctionalInterface
    interface Vote extends Serializable {
        int give(boolean given);
    }

    private final String what;
    private boolean given;

    /** @param what the end of the keys that say what is voted, and how many have */
    VoteButton(String what, int count, boolean given, Vote vote) {
        this.what = what;
        this.given = given;
        addClassNames("btn", "vote");
        attribute(this, "type", "button");
        attribute(this, "data-vote", what);
        show(count);
        addClickListener(click -> {
            var changed = vote.give(!this.given);
            this.given = !this.given;
            show(changed);
        });
    }

    /** What those read who may not vote; nothing where nobody has. */
    static Optional<Span> counted(Component view, String what, int count) {
        return count == 0
                ? Optional.empty()
                : Optional.of(attribute(
                        Markup.text(view.getTranslation("community.VoteButton." + what + ".counted", count)),
                        "data-votes",
                        what));
    }

    private void show(int count) {
        setText(getTranslation("community.VoteButton." + what, count));
        attribute(this, "aria-pressed", String.valueOf(given));
    }
}
