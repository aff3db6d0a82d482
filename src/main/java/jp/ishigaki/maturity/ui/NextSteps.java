package jp.ishigaki.maturity.ui;

import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import jp.ishigaki.maturity.CompanyMaturity;
import jp.ishigaki.maturity.CriterionResult;
import jp.ishigaki.maturity.CriterionState;

/** What to do for the next level, at most five, the most urgent first. */
class NextSteps extends Section {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 5;

    NextSteps(Words words, CompanyMaturity maturity, String path) {
        setClassName("card");
        setId("next-steps");
        add(h2(words.key("NextSteps.title", maturity.nextLevel().value())));
        var missing = maturity.missing();
        if (missing.isEmpty()) {
            add(p("empty", words.key("NextSteps.nothing")));
            return;
        }
        var list = new UnorderedList();
        list.setClassName("row-list");
        missing.stream().limit(MOST).forEach(result -> list.add(row(words, result, path)));
        add(list);
        if (missing.size() > MOST) {
            add(p("meta", words.key("NextSteps.more", missing.size() - MOST)));
        }
    }

    private static ListItem row(Words words, CriterionResult result, String path) {
        var criterion = result.criterion();
        var urgent = result.state() == CriterionState.NEEDS_RECHECK;
        var title = new Anchor(path + "?stone=" + criterion.id(), words.in(criterion.nextStep()));
        title.setClassName("row-title");
        title.getElement().setAttribute("router-link", true);
        var parts = words.list(criterion.taughtIn());
        var row = new ListItem(
                chip(
                        urgent ? "late" : "info",
                        urgent
                                ? words.key("NextSteps.urgent")
                                : words.key("Wall.levelName", criterion.level().value())),
                div("row-body", title, span("row-sub", words.key("NextSteps.sub", words.in(criterion.stone()), parts))),
                span("row-meta", words.minutes(criterion.minutes())));
        row.getElement().setAttribute("data-criterion", criterion.id());
        return row;
    }
}
