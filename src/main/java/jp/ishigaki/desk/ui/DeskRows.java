package jp.ishigaki.desk.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.function.Function;
import jp.ishigaki.community.CommunityPaths;
import jp.ishigaki.desk.DeskKey;
import jp.ishigaki.desk.DeskPaths;
import jp.ishigaki.desk.DeskRow;
import jp.ishigaki.shared.Slice;
import jp.ishigaki.shared.ui.DateTexts;
import jp.ishigaki.shared.ui.Joined;
import org.jspecify.annotations.Nullable;

/** A list of questions, the most urgent first, page by page. */
class DeskRows extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Function<@Nullable DeskKey, Slice<DeskRow, DeskKey>> pages;
    private final transient Function<DeskRow, @Nullable Component> act;
    private final transient DateTexts dates;
    private final Div rows = div("row-list");
    private final Div more = div("toolbar");

    /**
     * @param act what can be done with a question right here, or null
     * @param empty what is said where there is none
     */
    DeskRows(
            Function<@Nullable DeskKey, Slice<DeskRow, DeskKey>> pages,
            Function<DeskRow, @Nullable Component> act,
            String empty,
            DateTexts dates) {
        this.pages = pages;
        this.act = act;
        this.dates = dates;
        rows.setId("desk-rows");
        add(div("card", rows), more);
        show(null);
        if (rows.getComponentCount() == 0) {
            rows.add(div("empty", p("", empty)));
        }
    }

    private void show(@Nullable DeskKey after) {
        var slice = pages.apply(after);
        slice.items().forEach(row -> rows.add(row(row)));
        more.removeAll();
        var next = slice.next();
        if (next != null) {
            var button = button(DeskWords.word(this, "DeskRows.more"), () -> show(next));
            button.setId("more-desk");
            more.add(button);
        }
    }

    private Div row(DeskRow row) {
        var title = link(CommunityPaths.question(row.question()), row.title());
        title.setClassName("row-title");
        var sub = span(
                "row-sub",
                Joined.dotted(
                        getLocale(),
                        DeskWords.part(this, row),
                        DeskWords.word(this, "Words.asked", dates.date(row.askedAt(), getLocale())),
                        DeskWords.holder(this, row),
                        DeskWords.until(this, row)));
        var body = div("row-body", title, sub);
        if (row.expert() == null && row.state().isOpen() && !row.reasons().isEmpty()) {
            body.add(span("row-sub", DeskWords.reasons(this, row.reasons())));
        }
        if (row.state().isOpen()) {
            body.add(new DueBar(row));
        }
        var meta = div("row-meta");
        var here = act.apply(row);
        if (here != null) {
            meta.add(here);
        }
        var handle = link(DeskPaths.question(row.question()), DeskWords.word(this, "DeskRows.handle"));
        handle.setAriaLabel(DeskWords.word(this, "DeskRows.handleOne", row.title()));
        meta.add(attribute(handle, "data-handle", row.question().toString()));
        return attribute(
                div("row", DeskWords.stateChip(this, row), body, meta),
                "data-desk",
                row.question().toString());
    }
}
