package jp.ishigaki.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import jp.ishigaki.shared.ui.Markup;
import jp.ishigaki.workshop.Lanes;
import jp.ishigaki.workshop.Narrowing;

/** What the board is narrowed to just now: each can be taken away, all at once too, and the address passed on. */
class BoardChips extends Div {

    private static final long serialVersionUID = 1L;

    BoardChips(Narrowing now, Lanes lanes, BoardChoices choices, Told told) {
        setClassName("board-chips");
        var words = new NarrowingWords(this, choices);
        now.by().forEach(by -> {
            var chip = Markup.link(
                    BoardAddress.of(now.without(by), lanes, choices.choosesCohort()), words.of(now, by) + " ×");
            chip.addClassName("chip");
            chip.setAriaLabel(getTranslation("workshop.BoardChips.without", words.of(now, by)));
            add(Markup.attribute(chip, "data-narrowing", by.name()));
        });
        if (!now.by().isEmpty()) {
            var clear = Markup.link(
                    BoardAddress.of(Narrowing.of(now.cohort()), lanes, choices.choosesCohort()),
                    getTranslation("workshop.BoardChips.clear"));
            clear.setId("board-clear");
            add(clear);
        }
        add(copy(told));
    }

    private Component copy(Told told) {
        var copy = Markup.button(getTranslation("workshop.BoardChips.copy"), () -> {});
        copy.addClassName("btn-quiet");
        copy.setId("board-copy");
        // Browsers let a page write to the clipboard only within the click itself.
        copy.getElement()
                .executeJs("this.addEventListener('click', () => navigator.clipboard?.writeText(location.href)"
                        + ".then(() => this.dispatchEvent(new CustomEvent('copied'))))");
        copy.getElement().addEventListener("copied", copied -> told.done(getTranslation("workshop.BoardChips.copied")));
        return copy;
    }
}
