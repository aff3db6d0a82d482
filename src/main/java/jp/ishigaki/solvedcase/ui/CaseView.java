package jp.ishigaki.solvedcase.ui;

import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.section;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import java.util.UUID;
import jp.ishigaki.curriculum.CurriculumPaths;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.shared.ui.Markup;
import jp.ishigaki.solvedcase.CaseDetails;
import jp.ishigaki.solvedcase.CasePaths;
import jp.ishigaki.solvedcase.CaseQueries;
import jp.ishigaki.solvedcase.CaseService;
import jp.ishigaki.solvedcase.StaleCaseException;
import jp.ishigaki.tenancy.Actor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.workshop.Disclosure;
import jp.ishigaki.workshop.NamesItselfException;
import jp.ishigaki.workshop.WorkshopPaths;

/** One case: how it was, what was done, what came of it; its company shares it here, others say that it helped. */
@Route(CasePaths.CASES + "/:case")
@PermitAll
class CaseView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient CaseQueries queries;
    private final transient CaseService service;
    private final transient Actor actor;
    private final Paragraph told = p("notice", "");
    private String title = "";

    CaseView(CaseQueries queries, CaseService service, IdentityQueries identity) {
        this.queries = queries;
        this.service = service;
        this.actor = identity.actor();
        told.setId("case-notice");
        Markup.attribute(told, "role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        told.setVisible(false);
        show(Asked.pathId(entering, "case").orElseThrow(MissingException::new));
    }

    private void show(UUID id) {
        var found = queries.solvedCase(id);
        var row = found.row();
        title = row.title();
        removeAll();
        var chips = div("chips");
        if (row.own()) {
            chips.add(CaseWords.disclosure(row.disclosure()));
        }
        if (row.section() != null) {
            chips.add(link(CurriculumPaths.section(row.section()), "chip is-plain", Markup.text(row.section())));
        }
        if (row.thanks() > 0) {
            var helped = chip("done", getTranslation("solvedcase.helped", row.thanks()));
            helped.setId("case-thanks");
            chips.add(helped);
        }
        add(
                link(CasePaths.CASES, text("back")),
                div("page-head", chips, h1(title), p("lead", CaseWords.origin(row))),
                told,
                div(
                        "columns",
                        div(
                                "main",
                                story("before", found.text().before()),
                                story("done", found.text().done()),
                                story("result", found.text().result())),
                        div("side", acts(found))));
    }

    private Component story(String key, String words) {
        var card = section("card", h2(text(key)));
        words.lines().filter(line -> !line.isBlank()).forEach(line -> card.add(p("", line)));
        return Markup.attribute(card, "data-story", key);
    }

    private Component acts(CaseDetails found) {
        var row = found.row();
        var card = section("card", h2(text("acts")));
        card.setId("case-acts");
        if (found.issue() != null) {
            card.add(div("", link(WorkshopPaths.issue(found.issue()), text("issue"))));
        }
        if (row.own()) {
            sharing(found, card);
        } else if (actor.role().isOfCompany()) {
            var thanks = button(
                    text(found.thanked() ? "unthank" : "thank"),
                    () -> act(row.id(), found.thanked() ? "unthanked" : "thanked", () -> {
                        if (found.thanked()) {
                            service.unthank(row.id());
                        } else {
                            service.thank(row.id());
                        }
                    }));
            thanks.setId("case-thank");
            Markup.attribute(thanks, "aria-pressed", String.valueOf(found.thanked()));
            card.add(p("meta", text("thankHelp")), div("toolbar", thanks));
        } else {
            card.add(p("meta", text("reading")));
        }
        return card;
    }

    private void sharing(CaseDetails found, Section card) {
        var row = found.row();
        card.add(p("meta", text("shareHelp." + row.disclosure())));
        var buttons = div("toolbar");
        for (var to : new Disclosure[] {Disclosure.COHORT, Disclosure.ANONYMISED, Disclosure.COMPANY_ONLY}) {
            if (to != row.disclosure()) {
                var share = button(
                        text("share." + to),
                        () -> act(row.id(), "shared." + to, () -> service.share(row.id(), to, row.version())));
                share.setId("case-share-" + to.name().toLowerCase(Locale.ROOT));
                buttons.add(share);
            }
        }
        var edit = link(CasePaths.edit(row.id()), text("edit"));
        edit.addClassNames("btn", "btn-quiet");
        edit.setId("case-edit");
        buttons.add(edit);
        card.add(p("meta", text("anonymousHelp")), buttons);
    }

    private void act(UUID id, String done, Runnable act) {
        var word = text(done);
        try {
            act.run();
        } catch (StaleCaseException meanwhile) {
            word = text("stale");
        } catch (NamesItselfException refused) {
            word = getTranslation("solvedcase.CaseView.namesItself", refused.found());
        }
        show(id);
        told.setText(word);
        told.setVisible(true);
    }

    private String text(String key) {
        return getTranslation("solvedcase.CaseView." + key);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
