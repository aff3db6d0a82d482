package jp.ishigaki.desk.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.html.Div;
import jp.ishigaki.desk.DeskRow;
import jp.ishigaki.desk.DeskState;

/**
 * The promised business days as a row of stones: laid while they are over, open while they are left, cracked beyond the
 * promise. The words beside it say the same.
 */
class DueBar extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 10;

    DueBar(DeskRow row) {
        setClassName("due-bar");
        attribute(this, "aria-hidden", "true");
        attribute(this, "data-left", String.valueOf(row.left()));
        var left = Math.max(0, row.left());
        var over = Math.max(0, row.days() - left);
        stones("is-over", over);
        stones(row.state() == DeskState.PAUSED ? "is-resting" : "is-left", left);
        stones("is-late", row.isLate() ? -row.left() : 0);
    }

    private void stones(String kind, int number) {
        for (int i = 0; i < Math.min(number, MOST); i++) {
            add(span("due-day " + kind, ""));
        }
    }
}
