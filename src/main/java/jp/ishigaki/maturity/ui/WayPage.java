package jp.ishigaki.maturity.ui;

import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.section;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import jp.ishigaki.diagnosis.DiagnosisPaths;
import jp.ishigaki.diagnosis.DiagnosisResult;
import jp.ishigaki.diagnosis.ui.ScoreScale;
import jp.ishigaki.diagnosis.ui.UnknownItems;
import jp.ishigaki.maturity.CompanyMaturity;
import jp.ishigaki.schedule.SessionRow;
import jp.ishigaki.shared.ui.StoneWall;

/** A company's way: its level in plain words, the wall, what to do next. For the executive it is the short form. */
class WayPage extends Div {

    private static final long serialVersionUID = 1L;

    /** Who looks: somebody of the company, its executive, or somebody who cares for it. */
    enum Reader {
        COMPANY,
        EXECUTIVE,
        CARER
    }

    private final CompanyMaturity maturity;
    private final Reader reader;
    private final String path;
    private final Words words = Words.of(this);
    private final Div chosen = div("stone-place");
    private final StoneWall wall;

    WayPage(CompanyMaturity maturity, Reader reader, String path, List<SessionRow> dates) {
        this.maturity = maturity;
        this.reader = reader;
        this.path = path;
        this.wall = Wall.full(words, maturity.criteria());
        wall.addStoneChosenListener(event -> choose(event.getStoneId(), true));
        getElement().setAttribute("data-level", maturity.level().level().toString());
        add(head(), wallCard(), chosen);
        var next = div("", new NextSteps(words, maturity, path));
        if (reader != Reader.EXECUTIVE) {
            next.add(scoreCard());
        }
        var side = new Aside();
        if (!dates.isEmpty()) {
            side.add(datesCard(dates));
        }
        add(div("columns", next, side));
        if (reader != Reader.EXECUTIVE) {
            add(section(
                    "card", h2(words.key("CriteriaTable.title")), new CriteriaTable(words, maturity.criteria(), path)));
        }
    }

    /** Opens the stone of that id; an unknown one opens nothing. */
    void choose(String stone, boolean byReader) {
        chosen.removeAll();
        maturity.criterion(stone).ifPresent(result -> {
            wall.setChosen(stone);
            chosen.add(new StonePanel(words, result, reader != Reader.CARER));
            if (byReader) {
                UI.getCurrent().getPage().getHistory().replaceState(null, path + "?stone=" + stone);
            }
        });
    }

    private Component head() {
        var line = div(
                "page-head-line",
                h1(words.key("WayView.level", maturity.level().level().value())));
        var atRisk = maturity.atRisk();
        if (!atRisk.isEmpty()) {
            var days = ChronoUnit.DAYS.between(maturity.day(), atRisk.getFirst().lastGoodDay());
            line.add(chip("soon", words.key("WayView.atRisk", days, atRisk.size())));
        }
        var head = div("page-head", line);
        if (reader == Reader.CARER) {
            head.add(p("meta", maturity.name()));
        }
        head.add(p("lead", lead()));
        return head;
    }

    private String lead() {
        var lead = words.in(maturity.level().lead());
        return maturity.level().level().isHighestAwarded()
                ? lead
                : lead
                        + words.key(
                                "WayView.toLevel." + maturity.nextLevel(),
                                maturity.missing().size());
    }

    private Component wallCard() {
        return section(
                "card",
                div("card-head", h2(words.key("WayView.wall")), span("meta", words.key("WayView.choose"))),
                wall);
    }

    private Component scoreCard() {
        var card = section("card", h2(words.key("WayView.score")));
        card.setId("score");
        Optional.ofNullable(maturity.diagnosis()).ifPresentOrElse(diagnosis -> addScore(card, diagnosis), () -> {
            card.add(p("empty", words.key("WayView.noDiagnosis")));
            if (reader == Reader.COMPANY) {
                card.add(link(
                        DiagnosisPaths.DIAGNOSIS, "btn btn-primary", span("", words.key("WayView.startDiagnosis"))));
            }
        });
        return card;
    }

    private void addScore(com.vaadin.flow.component.html.Section card, DiagnosisResult diagnosis) {
        card.add(new ScoreScale(diagnosis));
        if (!diagnosis.unknown().isEmpty()) {
            card.add(p("meta", words.key("WayView.unknown", diagnosis.unknown().size())));
            card.add(new UnknownItems(diagnosis.unknown()));
        }
        card.add(link(
                DiagnosisPaths.diagnosis(diagnosis.run()),
                words.key("WayView.result", words.day(diagnosis.submittedOn()))));
    }

    private Component datesCard(List<SessionRow> dates) {
        var list = new UnorderedList();
        list.setClassName("row-list");
        dates.forEach(session -> list.add(new ListItem(div(
                "row-body",
                span("row-title", words.key("WayView.session", session.number(), words.shortDay(session.heldOn()))),
                span("row-sub", words.key("WayView.hours", session.seminarFrom().toString(), session.place()))))));
        var card = section("card", h2(words.key("WayView.dates")), list);
        card.setId("next-dates");
        return card;
    }
}
