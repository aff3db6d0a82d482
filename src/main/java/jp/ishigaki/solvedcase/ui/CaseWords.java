package jp.ishigaki.solvedcase.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import jp.ishigaki.shared.ui.Joined;
import jp.ishigaki.solvedcase.CasePaths;
import jp.ishigaki.solvedcase.CaseRow;
import jp.ishigaki.workshop.Disclosure;

/** How cases are said in lists. */
final class CaseWords {

    private CaseWords() {}

    static ListItem item(CaseRow row) {
        var page = UI.getCurrent();
        var heading = link(CasePaths.solvedCase(row.id()), row.title());
        heading.setClassName("row-title");
        var section = row.section();
        var item = new ListItem(div(
                "row-body",
                heading,
                span("row-sub", Joined.dotted(page.getLocale(), origin(row), section == null ? "" : section))));
        item.setClassName("row");
        var side = div("row-meta");
        if (row.own()) {
            side.add(disclosure(row.disclosure()));
        }
        if (row.thanks() > 0) {
            side.add(chip("done", page.getTranslation("solvedcase.helped", row.thanks())));
        }
        if (side.getComponentCount() > 0) {
            item.add(side);
        }
        return attribute(item, "data-case", row.id().toString());
    }

    static String origin(CaseRow row) {
        var page = UI.getCurrent();
        var company = row.companyName();
        return row.own()
                ? page.getTranslation("solvedcase.own")
                : company == null ? page.getTranslation("solvedcase.anonymous") : company;
    }

    static Span disclosure(Disclosure disclosure) {
        var kind = disclosure == Disclosure.COMPANY_ONLY ? "plain" : "info";
        return attribute(
                chip(kind, UI.getCurrent().getTranslation("solvedcase.disclosure." + disclosure)),
                "data-disclosure",
                disclosure.name());
    }
}
