package jp.ishigaki.maturity.ui;

import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jp.ishigaki.identity.CompanyKey;
import jp.ishigaki.maturity.CompanyLevel;
import jp.ishigaki.maturity.MaturityPaths;
import jp.ishigaki.maturity.MaturityQueries;
import jp.ishigaki.shared.ui.NavGroup;
import org.jspecify.annotations.Nullable;

/** The companies in one's care, each with its wall; in the order of their names, never of their levels. */
@Route(MaturityPaths.COMPANIES)
@Menu(title = "maturity.CompaniesView.title", order = NavGroup.PROGRAMME + 25)
@RolesAllowed({"STAFF", "EXPERT"})
class CompaniesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private static final int PAGE = 40;

    private final transient MaturityQueries maturity;
    private final transient Words words = Words.of(this);
    private final TextField name = new TextField();
    private final UnorderedList rows = new UnorderedList();
    private final Div more = div("toolbar");

    CompaniesView(MaturityQueries maturity) {
        this.maturity = maturity;
        name.setId("company-name");
        name.setLabel(words.key("CompaniesView.name"));
        name.setClearButtonVisible(true);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.addValueChangeListener(change -> {
            rows.removeAll();
            show(null);
        });
        rows.setClassName("row-list");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        rows.removeAll();
        add(
                div("page-head", h1(words.key("CompaniesView.title")), p("lead", words.key("CompaniesView.lead"))),
                div("toolbar", name),
                div("card", rows),
                more);
        show(null);
    }

    private void show(@Nullable CompanyKey after) {
        var page = maturity.levels(name.getValue(), after, PAGE);
        page.items().forEach(level -> rows.add(row(level)));
        if (after == null && page.items().isEmpty()) {
            rows.add(new ListItem(
                    p("empty", words.key(name.isEmpty() ? "CompaniesView.empty" : "CompaniesView.nobody"))));
        }
        more.removeAll();
        var next = page.next();
        if (next != null) {
            var button = button(words.key("CompaniesView.more"), () -> show(next));
            button.setId("more-companies");
            more.add(button);
        }
    }

    private ListItem row(CompanyLevel level) {
        var title = link(MaturityPaths.company(level.company()), level.name());
        title.setClassName("row-title");
        var diagnosis = level.diagnosis();
        var sub = diagnosis == null
                ? words.key("CompaniesView.noDiagnosis")
                : words.key("CompaniesView.diagnosis", diagnosis.total(), words.shortDay(diagnosis.submittedOn()));
        var name = words.key("Wall.levelName", level.level().value());
        var row = new ListItem(
                Wall.small(
                        words,
                        words.key(
                                "CompaniesView.wall",
                                level.name(),
                                level.level().value()),
                        level.criteria()),
                div("row-body", title, span("row-sub", sub)),
                span("row-meta", words.key("CompaniesView.missing", level.missing())),
                chip("info", name));
        row.getElement().setAttribute("data-company", level.company().toString());
        row.getElement().setAttribute("data-level", level.level().toString());
        return row;
    }

    @Override
    public String getPageTitle() {
        return words.key("CompaniesView.title");
    }
}
