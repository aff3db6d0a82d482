package jp.ishigaki.faq.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import jp.ishigaki.curriculum.CurriculumQueries;
import jp.ishigaki.curriculum.PartRow;
import jp.ishigaki.faq.FaqConsents;
import jp.ishigaki.faq.FaqDesk;
import jp.ishigaki.faq.FaqDismissals;
import jp.ishigaki.faq.FaqPaths;
import jp.ishigaki.faq.FaqScope;
import jp.ishigaki.faq.FaqService;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.shared.ui.DateTexts;
import jp.ishigaki.shared.ui.Going;
import jp.ishigaki.shared.ui.LinkTabs;
import jp.ishigaki.shared.ui.NavGroup;
import jp.ishigaki.tenancy.Actor;
import org.jspecify.annotations.Nullable;

/** What waits for those who write and review: which list, and of which part, stands in the address. */
@Route(FaqPaths.DESK)
@Menu(title = "faq.FaqDeskView.title", order = NavGroup.OWN_WORK + 46)
@RolesAllowed({"STAFF", "EXPERT", "LECTURER"})
class FaqDeskView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient FaqDesk desk;
    private final transient FaqService service;
    private final transient FaqConsents consents;
    private final transient FaqDismissals dismissals;
    private final transient CurriculumQueries curriculum;
    private final transient DateTexts dates;
    private final transient Actor reader;

    FaqDeskView(
            FaqDesk desk,
            FaqService service,
            FaqConsents consents,
            FaqDismissals dismissals,
            CurriculumQueries curriculum,
            DateTexts dates,
            IdentityQueries identity) {
        this.desk = desk;
        this.service = service;
        this.consents = consents;
        this.dismissals = dismissals;
        this.curriculum = curriculum;
        this.dates = dates;
        this.reader = identity.actor();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = Asked.word(event, "show").orElse("");
        show(
                Arrays.stream(FaqScope.values())
                        .filter(each -> each.word().equals(asked))
                        .findFirst()
                        .orElse(FaqScope.PROPOSALS),
                Asked.number(event, "part").orElse(null));
    }

    private void show(FaqScope scope, @Nullable Integer part) {
        removeAll();
        var counts = desk.counts();
        var tabs = new LinkTabs(text("scopes"));
        for (var each : FaqScope.values()) {
            tabs.addTab(
                    address(each, part),
                    text("counted", text("scope." + each), counts.getOrDefault(each, 0)),
                    each == scope);
        }
        var all = link(FaqPaths.FAQ, text("all"));
        all.addClassName("btn");
        add(
                div("page-head", div("page-head-line", h1(getPageTitle()), all), p("lead", text("lead." + scope))),
                tabs,
                div("toolbar", parts(scope, part)),
                list(scope, part));
    }

    private Component list(FaqScope scope, @Nullable Integer part) {
        if (scope == FaqScope.PROPOSALS) {
            return new FaqProposals(
                    after -> desk.proposals(part, after, FaqPages.SIZE), consents, dismissals, reader, dates);
        }
        if (scope == FaqScope.DISMISSED) {
            return new FaqDismissedRows(dismissals, part, reader, dates);
        }
        return new FaqDeskRows(scope, after -> desk.entries(scope, part, after, FaqPages.SIZE), service, reader, dates);
    }

    private static String address(FaqScope scope, @Nullable Integer part) {
        return FaqPaths.desk(scope) + (part == null ? "" : "&part=" + part);
    }

    private Select<PartRow> parts(FaqScope scope, @Nullable Integer chosen) {
        var parts = new Select<PartRow>();
        parts.setId("faq-part");
        parts.setLabel(text("part"));
        parts.setEmptySelectionAllowed(true);
        parts.setEmptySelectionCaption(text("allParts"));
        parts.setItemLabelGenerator(
                part -> part == null ? text("allParts") : text("partName", part.number(), part.titleIn(getLocale())));
        var all = curriculum.parts();
        parts.setItems(all);
        all.stream()
                .filter(part -> Integer.valueOf(part.number()).equals(chosen))
                .findFirst()
                .ifPresent(parts::setValue);
        parts.addValueChangeListener(change -> Going.to(address(
                scope, change.getValue() == null ? null : change.getValue().number())));
        return parts;
    }

    private String text(String key, Object... args) {
        return getTranslation("faq.FaqDeskView." + key, args);
    }

    @Override
    public String getPageTitle() {
        return text("title");
    }
}
