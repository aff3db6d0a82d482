package jp.ishigaki.facilitation.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.chip;

import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.io.Serializable;
import java.util.stream.Stream;
import jp.ishigaki.facilitation.StepKind;
import org.jspecify.annotations.Nullable;

/**
 * Which of a participant's cards the present step is about. It is marked where it stands and moved by the style sheet
 * alone, which on a phone brings it up: a card that is taken out of the page would lose the focus of whoever types in it.
 */
record StepPanels(Section thoughts, Section ideas, Section output, Span mark) implements Serializable {

    StepPanels(Section thoughts, Section ideas, Section output) {
        this(thoughts, ideas, output, chip("soon", ""));
        mark.setText(thoughts.getTranslation("facilitation.StepList.now"));
    }

    void follow(StepKind kind) {
        var current = of(kind);
        Stream.of(thoughts, ideas, output)
                .filter(panel -> !panel.equals(current))
                .forEach(StepPanels::leave);
        if (current == null) {
            mark.removeFromParent();
        } else if (!current.hasClassName("is-current")) {
            current.addClassName("is-current");
            attribute(current, "aria-current", "step");
            current.addComponentAsFirst(mark);
        }
    }

    private static void leave(Section panel) {
        panel.removeClassName("is-current");
        panel.getElement().removeAttribute("aria-current");
    }

    /** Null for a step in which nothing is written. */
    private @Nullable Section of(StepKind kind) {
        return switch (kind) {
            case THINK, SHARE, ACTION -> thoughts;
            case IDEAS, VOTE -> ideas;
            case OUTPUT, PRESENT, COMMENT -> output;
            default -> null;
        };
    }
}
