package jp.ishigaki.survey.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.h3;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;
import static jp.ishigaki.shared.ui.Markup.section;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.ishigaki.survey.AnswerWords;
import jp.ishigaki.survey.IdentifyingWordsException;
import jp.ishigaki.survey.QuestionResult;
import jp.ishigaki.survey.SurveyOpenException;
import jp.ishigaki.survey.SurveyQuotation;
import jp.ishigaki.survey.SurveyReports;
import jp.ishigaki.survey.SurveyResults;

/** Where staff prepare a report: choose quotations, put them into words, look at it, publish it. */
class ReportDesk extends Div {

    private static final long serialVersionUID = 1L;

    private final transient SurveyReports reports;
    private final transient SurveyResults results;
    private final transient AnswerWords words;
    private final transient Runnable published;
    private final UUID session;

    ReportDesk(UUID session, SurveyReports reports, SurveyResults results, AnswerWords words, Runnable published) {
        this.session = session;
        this.reports = reports;
        this.results = results;
        this.words = words;
        this.published = published;
        setId("report-desk");
        show();
    }

    private void show() {
        removeAll();
        var isPublished = reports.report(session).isPresent();
        var problem = p("notice is-warn", "");
        problem.setVisible(false);
        attribute(problem, "role", "alert");
        var publish = primaryButton(
                getTranslation(isPublished ? "survey.ReportDesk.publishAnew" : "survey.ReportDesk.publish"), () -> {
                    try {
                        reports.publish(session);
                        published.run();
                    } catch (SurveyOpenException open) {
                        problem.setText(getTranslation("survey.ReportDesk.open"));
                        problem.setVisible(true);
                    } catch (IdentifyingWordsException named) {
                        problem.setText(getTranslation("survey.ReportDesk.named", named.found()));
                        problem.setVisible(true);
                    }
                });
        publish.setId("report-publish");
        var toolbar = div("toolbar", publish);
        if (isPublished) {
            var withdraw = button(getTranslation("survey.ReportDesk.withdraw"), () -> {
                reports.withdraw(session);
                published.run();
            });
            withdraw.setId("report-withdraw");
            toolbar.add(withdraw);
        }
        var outcome = results.outcome(session);
        var preview = section("card", h2(getTranslation("survey.ReportDesk.preview")));
        preview.setId("report-preview");
        preview.add(new ReportFigures(reports.preview(session), words));
        add(
                section(
                        "card",
                        h2(getTranslation("survey.ReportDesk.title")),
                        p("meta", getTranslation("survey.ReportDesk.help")),
                        problem,
                        toolbar),
                chosen(),
                toChoose(outcome.questions()),
                preview);
    }

    private Component chosen() {
        var card = section("card", h2(getTranslation("survey.ReportDesk.chosen")));
        card.setId("report-chosen");
        var quotations = reports.quotations(session);
        if (quotations.isEmpty()) {
            card.add(p("empty", getTranslation("survey.ReportDesk.chosen.none")));
        }
        quotations.forEach(one -> card.add(new QuotationCard(one, reports, this::show)));
        return card;
    }

    private Component toChoose(Iterable<QuestionResult> questions) {
        var card = section("card", h2(getTranslation("survey.ReportDesk.choose")));
        card.setId("report-choose");
        var taken = reports.quotations(session).stream()
                .collect(Collectors.groupingBy(
                        SurveyQuotation::question, Collectors.mapping(SurveyQuotation::original, Collectors.toSet())));
        for (var result : questions) {
            var id = result.question().id();
            var open = result.texts().stream()
                    .distinct()
                    .filter(text -> !taken.getOrDefault(id, Set.of()).contains(text))
                    .toList();
            if (!open.isEmpty()) {
                card.add(h3(result.question().text().in(getLocale())));
            }
            open.forEach(text -> {
                var choose = button(getTranslation("survey.ReportDesk.take"), () -> {
                    reports.choose(session, id, text);
                    show();
                });
                choose.setAriaLabel(getTranslation("survey.ReportDesk.takeThis", text));
                card.add(attribute(div("survey-choice", p("", text), choose), "data-text", id));
            });
        }
        return card;
    }
}
