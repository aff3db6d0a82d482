package jp.ishigaki.faq.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import jp.ishigaki.faq.FaqDrift;
import jp.ishigaki.faq.FaqPaths;
import jp.ishigaki.faq.FaqRow;
import jp.ishigaki.faq.FaqState;
import jp.ishigaki.shared.ui.DateTexts;
import jp.ishigaki.shared.ui.Joined;

/** How entries are said in lists. */
final class FaqWords {

    private FaqWords() {}

    static ListItem item(FaqRow row, DateTexts dates) {
        var page = UI.getCurrent();
        var heading = link(FaqPaths.entry(row.id()), row.question());
        heading.setClassName("row-title");
        var day = dates.dateAndYear(row.at(), page.getLocale());
        var item = new ListItem(div(
                "row-body",
                heading,
                span(
                        "row-sub",
                        Joined.dotted(
                                page.getLocale(),
                                word("place", row.part(), row.section()),
                                word(isRead(row) ? "confirmedOn" : "writtenOn", day)))));
        item.setClassName("row");
        var side = div("row-meta");
        if (!isRead(row)) {
            side.add(state(row.state()));
        }
        var drift = row.drift();
        if (drift != null) {
            side.add(drift(drift));
        }
        if (row.helpful() > 0) {
            side.add(chip("done", word("helped", row.helpful())));
        }
        if (side.getComponentCount() > 0) {
            item.add(side);
        }
        return attribute(item, "data-faq", row.id().toString());
    }

    private static boolean isRead(FaqRow row) {
        return row.state() == FaqState.RELEASED && !row.unreleased();
    }

    static Span state(FaqState state) {
        var kind = switch (state) {
            case DRAFT, RETIRED -> "plain";
            case IN_REVIEW -> "info";
            case RETURNED -> "soon";
            case RELEASED -> "done";
        };
        return attribute(chip(kind, word("FaqState." + state)), "data-state", state.name());
    }

    static Span drift(FaqDrift drift) {
        return attribute(chip("soon", word("drifted")), "data-drift", drift.name());
    }

    static String word(String key, Object... args) {
        return UI.getCurrent().getTranslation("faq." + key, args);
    }
}
