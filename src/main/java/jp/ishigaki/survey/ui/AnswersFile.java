package jp.ishigaki.survey.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Stream;
import jp.ishigaki.shared.Messages;
import jp.ishigaki.survey.AnswerWords;
import jp.ishigaki.survey.NamedAnswers;
import jp.ishigaki.survey.SurveyAnswer;
import jp.ishigaki.survey.SurveyForm;
import jp.ishigaki.survey.SurveyOutcome;
import jp.ishigaki.survey.SurveyResults;
import org.springframework.stereotype.Component;

/** The answers of one session as a file for Excel: a line for each company, a column for each question. */
@Component
class AnswersFile {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** A text that begins so would be calculated by Excel. */
    private static final String CALCULATED = "=+-@\t\r＝＋－＠";

    private final SurveyResults results;
    private final AnswerWords words;
    private final Messages messages;
    private final Clock clock;

    AnswersFile(SurveyResults results, AnswerWords words, Messages messages, Clock clock) {
        this.results = results;
        this.words = words;
        this.messages = messages;
        this.clock = clock;
    }

    Anchor link(SurveyOutcome outcome, Locale locale) {
        var name = "survey-" + outcome.session().number() + ".csv";
        var link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var file = csv(outcome, locale).getBytes(StandardCharsets.UTF_8);
                    return new DownloadResponse(
                            new ByteArrayInputStream(file), name, "text/csv; charset=utf-8", file.length);
                }),
                messages.getTranslation("survey.AnswersFile.link", locale));
        link.addClassName("btn");
        link.getElement().setAttribute("download", name);
        link.setId("survey-csv");
        return link;
    }

    /** Reads with the companies, which puts the reading on record. */
    String csv(SurveyOutcome outcome, Locale locale) throws IOException {
        var out = new StringWriter();
        out.write('\uFEFF');
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
            csv.writeRecord(head(outcome.form(), locale));
            for (var company : results.named(outcome.session().id())) {
                csv.writeRecord(line(outcome.form(), company, locale));
            }
        }
        return out.toString();
    }

    private ArrayList<String> head(SurveyForm form, Locale locale) {
        var head = new ArrayList<>(Stream.of("company", "sentAt", "late")
                .map(column -> messages.getTranslation("survey.Export." + column, locale))
                .toList());
        form.questions().forEach(question -> head.add(harmless(question.text().in(locale))));
        return head;
    }

    private ArrayList<String> line(SurveyForm form, NamedAnswers company, Locale locale) {
        var line = new ArrayList<String>();
        line.add(harmless(company.companyName()));
        line.add(MOMENT.format(LocalDateTime.ofInstant(company.sentAt(), clock.getZone())));
        line.add(company.late() ? messages.getTranslation("survey.SurveyState.SENT_LATE", locale) : "");
        form.questions()
                .forEach(question -> line.add(harmless(
                        words.of(question, company.answers().getOrDefault(question.id(), SurveyAnswer.NONE), locale))));
        return line;
    }

    private static String harmless(String text) {
        return !text.isEmpty() && CALCULATED.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
