package jp.ishigaki.maturity.ui;

import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.section;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.maturity.CompanyMaturity;
import jp.ishigaki.maturity.Criterion;
import jp.ishigaki.maturity.EvidenceRecord;
import jp.ishigaki.maturity.EvidenceService;
import jp.ishigaki.maturity.MaturityPaths;
import jp.ishigaki.maturity.MaturityQueries;
import jp.ishigaki.maturity.RuleSet;
import jp.ishigaki.maturity.VerifierClass;
import jp.ishigaki.shared.ui.NavGroup;
import org.jspecify.annotations.Nullable;

/** What the company keeps as evidence, when it runs out, and a form for more. */
@Route(MaturityPaths.EVIDENCE)
@Menu(title = "maturity.EvidenceView.title", order = NavGroup.OWN_WORK + 20)
@RolesAllowed({"PARTICIPANT", "EXECUTIVE"})
class EvidenceView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient EvidenceService evidence;
    private final transient IdentityQueries identity;
    private final transient Clock clock;
    private final transient RuleSet rules;
    private final transient Words words = Words.of(this);

    EvidenceView(EvidenceService evidence, MaturityQueries maturity, IdentityQueries identity, Clock clock) {
        this.evidence = evidence;
        this.identity = identity;
        this.clock = clock;
        this.rules = maturity.rules();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getLocation()
                .getQueryParameters()
                .getSingleParameter("criterion")
                .orElse(null));
    }

    private void show(@Nullable String criterion) {
        removeAll();
        var company = identity.actor().ownCompany();
        var form = new EvidenceForm(words, rules, LocalDate.now(clock), company, entry -> {
            evidence.record(entry);
            show(entry.criterion());
        });
        form.choose(criterion);
        add(
                div("page-head", h1(words.key("EvidenceView.title")), p("lead", words.key("EvidenceView.lead"))),
                div("columns is-even", kept(), section("card", h2(words.key("EvidenceView.add")), form)));
    }

    private Section kept() {
        var card = section("card", h2(words.key("EvidenceView.kept")));
        var records = evidence.own();
        if (records.isEmpty()) {
            card.add(p("empty", words.key("EvidenceView.empty")));
            return card;
        }
        var list = new UnorderedList();
        list.setClassName("row-list");
        records.forEach(each -> list.add(row(each)));
        card.add(list);
        return card;
    }

    private ListItem row(EvidenceRecord each) {
        var stone = rules.criterion(each.criterion())
                .map(criterion -> words.in(criterion.stone()))
                .orElse(each.criterion());
        var row = new ListItem(
                div(
                        "row-body",
                        span("row-title", each.what()),
                        span(
                                "row-sub",
                                words.key(
                                        "EvidenceView.sub",
                                        stone,
                                        words.day(each.effectiveOn()),
                                        words.verifier(each.verifier())))),
                expiryChip(each));
        if (each.verifier() == VerifierClass.SELF) {
            var withdraw = button(words.key("EvidenceView.withdraw"), () -> {
                evidence.withdraw(each.id());
                show(each.criterion());
            });
            withdraw.addClassName("btn-quiet");
            withdraw.getElement().setAttribute("aria-label", words.key("EvidenceView.withdrawThis", each.what()));
            row.add(withdraw);
        }
        row.getElement().setAttribute("data-evidence", each.id().toString());
        return row;
    }

    private Span expiryChip(EvidenceRecord each) {
        var months =
                rules.criterion(each.criterion()).map(Criterion::expiryMonths).orElse(null);
        if (months == null) {
            return chip("plain", words.key("CriteriaTable.never"));
        }
        var today = LocalDate.now(clock);
        var until = each.effectiveOn().plusMonths(months);
        var kind = today.isAfter(until)
                ? "late"
                : until.isAfter(today.plusDays(CompanyMaturity.NOTICE_DAYS)) ? "done" : "soon";
        return chip(
                kind, words.key("late".equals(kind) ? "EvidenceView.expired" : "EvidenceView.until", words.day(until)));
    }

    @Override
    public String getPageTitle() {
        return words.key("EvidenceView.title");
    }
}
