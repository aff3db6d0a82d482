package jp.ishigaki.survey;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import jp.ishigaki.shared.Export;
import jp.ishigaki.shared.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All answers of a cohort: a line for each company, session and question. */
@Component
class AnswersExport implements Export {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final SurveyQueries surveys;
    private final SurveyResults results;
    private final AnswerWords words;
    private final Messages messages;
    private final Clock clock;

    AnswersExport(SurveyQueries surveys, SurveyResults results, AnswerWords words, Messages messages, Clock clock) {
        this.surveys = surveys;
        this.results = results;
        this.words = words;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "survey-answers";
    }

    @Override
    public String title() {
        return "survey.Export.answers";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "survey.Export.session",
                "survey.Export.company",
                "survey.Export.sentAt",
                "survey.Export.late",
                "survey.Export.question",
                "survey.Export.answer");
    }

    @Override
    public boolean isOfCohort() {
        return true;
    }

    @Override
    public void each(@Nullable UUID cohort, Consumer<List<? extends @Nullable Object>> row) {
        surveys.overview(Objects.requireNonNull(cohort)).stream()
                .filter(session -> session.version() != null && session.sent() > 0)
                .forEach(session -> each(session, row));
    }

    private void each(SurveyOverview session, Consumer<List<? extends @Nullable Object>> row) {
        var outcome = results.outcome(session.session());
        var asked = outcome.form();
        var track = outcome.session().track();
        Object number = track == null
                ? session.number()
                : messages.getTranslation("schedule.sessionOfTrack", Locale.JAPANESE, session.number(), track.name());
        for (var company : results.named(session.session())) {
            for (var question : asked.questions()) {
                var answer = company.answers().getOrDefault(question.id(), SurveyAnswer.NONE);
                row.accept(List.of(
                        number,
                        company.companyName(),
                        MOMENT.format(LocalDateTime.ofInstant(company.sentAt(), clock.getZone())),
                        company.late() ? messages.getTranslation("survey.SurveyState.SENT_LATE", Locale.JAPANESE) : "",
                        question.text().ja(),
                        words.of(question, answer, Locale.JAPANESE)));
            }
        }
    }
}
