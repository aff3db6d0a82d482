package jp.ishigaki.diagnosis.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.section;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jp.ishigaki.diagnosis.DepartmentCopy;
import jp.ishigaki.diagnosis.DepartmentQueries;
import jp.ishigaki.diagnosis.DepartmentVoices;
import jp.ishigaki.diagnosis.DiagnosisPaths;
import jp.ishigaki.diagnosis.DiagnosisQueries;
import jp.ishigaki.diagnosis.DiagnosisResult;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.tenancy.MissingException;

/** A submitted self-diagnosis: total and band, the parts, and what is not known yet. */
@Route(DiagnosisPaths.DIAGNOSIS_RESULT)
@RolesAllowed({"STAFF", "EXPERT", "PARTICIPANT", "EXECUTIVE"})
class DiagnosisResultView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient DiagnosisQueries queries;
    private final transient DepartmentQueries voices;
    private final transient IdentityQueries identity;
    private final transient Words words = Words.of(this);

    DiagnosisResultView(DiagnosisQueries queries, DepartmentQueries voices, IdentityQueries identity) {
        this.voices = voices;
        this.queries = queries;
        this.identity = identity;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var result = queries.result(Asked.pathId(event, "run").orElseThrow(MissingException::new));
        removeAll();
        getElement().setAttribute("data-band", result.band().key());
        var score = section("card", new ScoreScale(result));
        score.setId("score");
        add(
                div(
                        "page-head",
                        h1(words.key("DiagnosisResultView.total", result.total())),
                        p("lead", words.key("DiagnosisResultView.lead", words.day(result.submittedOn())))),
                score,
                div("cards", parts(result), unknown(result)));
        var said = voices.voices(result.run());
        if (!said.isEmpty()) {
            add(departments(result, said));
        }
        add(div(
                "toolbar",
                wayBack(result),
                link(DiagnosisPaths.history(result.company()), words.key("DiagnosisView.history"))));
    }

    private Section parts(DiagnosisResult result) {
        var list = new UnorderedList();
        list.setClassName("row-list");
        result.parts()
                .forEach(part -> list.add(new ListItem(
                        div("row-body", span("row-title", words.in(part.part().title()))),
                        span(
                                "row-meta",
                                words.key(
                                        "DiagnosisResultView.of",
                                        part.points(),
                                        part.part().maxScore())))));
        return section("card", h2(words.key("DiagnosisResultView.parts")), list);
    }

    private Section unknown(DiagnosisResult result) {
        var card = section(
                "card",
                h2(words.key("DiagnosisResultView.unknown", result.unknown().size())));
        card.add(
                result.unknown().isEmpty()
                        ? p("", words.key("DiagnosisResultView.nothingUnknown"))
                        : new UnknownItems(result.unknown()));
        return card;
    }

    private Section departments(DiagnosisResult result, DepartmentVoices said) {
        var card = section(
                "card",
                h2(words.key("VoicesTable.title")),
                p(
                        "meta",
                        words.key(
                                "DiagnosisResultView.departments",
                                words.list(said.copies().stream()
                                        .map(DepartmentCopy::department)
                                        .toList()))));
        var isAnyDifferent = result.answers().keySet().stream().anyMatch(said::differ);
        card.add(
                isAnyDifferent
                        ? new VoicesTable(words, result.questionnaire(), result, said, queries.notes(result.run()))
                        : p("", words.key("DiagnosisResultView.allAgreed")));
        return card;
    }

    private com.vaadin.flow.component.html.Anchor wayBack(DiagnosisResult result) {
        var own = result.company().equals(identity.actor().company());
        return link(
                own ? "way" : "company/" + result.company(),
                "btn btn-primary",
                span("", words.key("DiagnosisResultView.way")));
    }

    @Override
    public String getPageTitle() {
        return words.key("DiagnosisResultView.title");
    }
}
