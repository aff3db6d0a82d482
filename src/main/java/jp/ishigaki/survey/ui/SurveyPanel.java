package jp.ishigaki.survey.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Section;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.schedule.SessionRow;
import jp.ishigaki.schedule.ui.SessionPanel;
import jp.ishigaki.shared.ui.Days;
import jp.ishigaki.survey.OwnSurvey;
import jp.ishigaki.survey.SurveyPaths;
import jp.ishigaki.survey.SurveyQueries;
import jp.ishigaki.survey.SurveyReports;
import jp.ishigaki.survey.SurveyResults;
import jp.ishigaki.tenancy.Role;
import org.springframework.core.annotation.Order;

/** The survey beside its session: to be answered, or what came of it. */
@org.springframework.stereotype.Component
@Order(40)
class SurveyPanel implements SessionPanel {

    private static class Card extends Section {

        private static final long serialVersionUID = 1L;

        Card() {
            setClassName("card");
            setId("session-survey");
        }

        Locale reader() {
            return getLocale();
        }
    }

    private final SurveyQueries surveys;
    private final SurveyResults results;
    private final SurveyReports reports;
    private final IdentityQueries identity;
    private final Clock clock;

    SurveyPanel(
            SurveyQueries surveys,
            SurveyResults results,
            SurveyReports reports,
            IdentityQueries identity,
            Clock clock) {
        this.surveys = surveys;
        this.results = results;
        this.reports = reports;
        this.identity = identity;
        this.clock = clock;
    }

    @Override
    public Optional<Component> of(SessionRow session) {
        if (session.cancelled()) {
            return Optional.empty();
        }
        var card = new Card();
        card.add(h2(card.getTranslation("survey.SurveyPanel.title")));
        var actor = identity.actor();
        var shown = actor.role().isOfCompany()
                ? surveys.own().stream()
                        .filter(each -> each.session().equals(session.id()))
                        .findFirst()
                        .map(own -> ofCompany(card, own, actor.is(Role.PARTICIPANT)))
                        .orElse(false)
                : ofOthers(card, session.id());
        return shown ? Optional.of(card) : Optional.empty();
    }

    private boolean ofCompany(Card card, OwnSurvey own, boolean mayAnswer) {
        var state = own.state(LocalDateTime.now(clock));
        card.add(SurveyWords.chip(state, card));
        switch (state) {
            case NOT_YET ->
                card.add(p(
                        "meta",
                        card.getTranslation(
                                "survey.SurveyPanel.notYet",
                                Days.day(own.heldOn(), card.reader()),
                                Days.time(own.workshopTo()))));
            case OPEN -> card.add(p("meta", card.getTranslation("survey.AnswerView.due")));
            case OVERDUE -> card.add(p("meta", card.getTranslation("survey.AnswerView.late")));
            case SENT, SENT_LATE -> {
                // The chip says it.
            }
        }
        var toolbar = div("toolbar");
        if (mayAnswer && state.isWaiting()) {
            var answer = action(SurveyPaths.answer(own.session()), card, "survey.SurveyPanel.answer");
            answer.addClassName("btn-primary");
            answer.setId("survey-answer");
            toolbar.add(answer);
        } else if (mayAnswer && state.isSent()) {
            toolbar.add(action(SurveyPaths.answer(own.session()), card, "survey.SurveyPanel.look"));
        }
        if (own.reported()) {
            toolbar.add(action(SurveyPaths.report(own.session()), card, "survey.OwnSurveysView.report"));
        }
        card.add(toolbar);
        return true;
    }

    private boolean ofOthers(Card card, UUID session) {
        var mayRead = results.mayRead(session);
        var reported = reports.report(session).isPresent();
        var toolbar = div("toolbar");
        if (mayRead) {
            var outcome = results.outcome(session);
            card.add(p(
                    "meta",
                    card.getTranslation(
                            "survey.ResultsView.rate.text", outcome.sent(), outcome.expected(), outcome.rate())));
            var look = action(SurveyPaths.results(session), card, "survey.SurveyPanel.results");
            look.setId("survey-open-results");
            toolbar.add(look);
        }
        if (reported) {
            toolbar.add(action(SurveyPaths.report(session), card, "survey.OwnSurveysView.report"));
        }
        card.add(toolbar);
        return mayRead || reported;
    }

    private static Anchor action(String path, Card card, String key) {
        var action = link(path, card.getTranslation(key));
        action.addClassName("btn");
        return action;
    }
}
