package jp.ishigaki.survey.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import jp.ishigaki.shared.ui.DateTexts;
import jp.ishigaki.shared.ui.Days;
import jp.ishigaki.shared.web.PublicPages;
import jp.ishigaki.shared.web.Readers;
import jp.ishigaki.shared.web.Visits;
import jp.ishigaki.survey.PublicReport;
import jp.ishigaki.survey.PublicReports;
import jp.ishigaki.survey.ReportContent;
import jp.ishigaki.survey.SurveyPaths;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** A session's published report: figures of groups, and quotations that name nobody. */
@RestController
class ReportController {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final PublicReports reports;
    private final PublicFigures figures;
    private final PublicPages pages;
    private final DateTexts dates;
    private final Visits visits;

    /** @param most reports read from one address in ten minutes */
    ReportController(
            PublicReports reports,
            PublicFigures figures,
            PublicPages pages,
            DateTexts dates,
            @Value("${ishigaki.reports.reads-in-ten-minutes:120}") int most) {
        this.reports = reports;
        this.figures = figures;
        this.pages = pages;
        this.dates = dates;
        this.visits = new Visits(most);
    }

    @GetMapping(SurveyPaths.PUBLIC_REPORT + "/{session}")
    ResponseEntity<String> report(@PathVariable UUID session, HttpServletRequest request) {
        var reader = Readers.locale(request);
        if (!visits.mayCome(request.getRemoteAddr())) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header("Retry-After", "60")
                    .contentType(HTML)
                    .body(problem("tooMany", reader));
        }
        return reports.report(session)
                .map(report -> page(HttpStatus.OK, pages.render("report", reader, values(report, reader))))
                .orElseGet(() -> page(HttpStatus.NOT_FOUND, problem("missing", reader)));
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ResponseEntity<String> missing(HttpServletRequest request) {
        return page(HttpStatus.NOT_FOUND, problem("missing", Readers.locale(request)));
    }

    private static ResponseEntity<String> page(HttpStatus status, String html) {
        return ResponseEntity.status(status).contentType(HTML).body(html);
    }

    private String problem(String why, Locale reader) {
        return pages.render(
                "report-problem",
                reader,
                Map.of(
                        "title", pages.text("survey.PublicReport." + why, reader),
                        "text", pages.text("survey.PublicReport." + why + ".text", reader)));
    }

    private Map<String, Object> values(PublicReport report, Locale reader) {
        var content = report.content();
        var values = new HashMap<String, Object>();
        values.put("title", pages.text("survey.ReportView.title", reader, report.number()));
        values.put("survey", content.title().in(reader));
        values.put("day", Days.dayAndYear(report.heldOn(), reader));
        values.put("workshop", report.workshopTitle());
        values.put("cohort", report.cohortIn(reader));
        values.put("organiser", report.organiserIn(reader));
        values.put("rate", pages.text("survey.ReportFigures.rate", reader, content.sent(), content.expected()));
        values.put("published", dates.dateAndTime(report.publishedAt(), reader));
        values.put("figures", figures.of(content.questions(), reader));
        values.put("voices", voices(content, reader));
        values.put("hasVoices", !content.quotations().isEmpty());
        return values;
    }

    private static List<Map<String, Object>> voices(ReportContent content, Locale reader) {
        return content.quotations().stream()
                .map(ReportContent.Quoted::question)
                .distinct()
                .map(question -> Map.<String, Object>of(
                        "question",
                        question.in(reader),
                        "words",
                        content.quotations().stream()
                                .filter(one -> one.question().equals(question))
                                .map(ReportContent.Quoted::words)
                                .toList()))
                .toList();
    }
}
