package jp.ishigaki.cohort.ui;

import com.vaadin.flow.component.html.Span;
import jp.ishigaki.cohort.CohortState;
import jp.ishigaki.shared.ui.Markup;

/** The state of a cohort in a word. */
class StateChip extends Span {

    private static final long serialVersionUID = 1L;

    StateChip(CohortState state) {
        var kind = switch (state) {
            case RECRUITING -> "soon";
            case RUNNING -> "info";
            case FINISHED -> "done";
            case DRAFT, ARCHIVED -> "plain";
        };
        addClassNames("chip", "is-" + kind);
        setText(getTranslation("cohort.CohortState." + state));
        Markup.attribute(this, "data-state", state.name());
    }
}
