package jp.ishigaki.survey;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import jp.ishigaki.shared.Export;
import jp.ishigaki.shared.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was answered over the sessions, a line for each question, choice or row, and session. */
@Component
class ComparisonExport implements Export {

    private final SurveyComparisons comparisons;
    private final AnswerWords words;
    private final Messages messages;

    ComparisonExport(SurveyComparisons comparisons, AnswerWords words, Messages messages) {
        this.comparisons = comparisons;
        this.words = words;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "survey-comparison";
    }

    @Override
    public String title() {
        return "survey.ComparisonExport.title";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "survey.Export.question",
                "survey.ComparisonExport.part",
                "survey.Export.session",
                "survey.ComparisonExport.day",
                "survey.ComparisonExport.answered",
                "survey.ComparisonExport.measure",
                "survey.ComparisonExport.value");
    }

    @Override
    public boolean isOfCohort() {
        return true;
    }

    @Override
    public void each(@Nullable UUID cohort, Consumer<List<? extends @Nullable Object>> row) {
        for (var comparison : comparisons.of(Objects.requireNonNull(cohort))) {
            for (var series : comparison.series()) {
                comparison.lines().forEach(line -> row.accept(cells(comparison, series, line)));
            }
        }
    }

    private List<? extends @Nullable Object> cells(
            SurveyComparison comparison, String series, SurveyComparison.Line line) {
        var session = line.session();
        var track = session.track();
        Object number = track == null
                ? session.number()
                : messages.getTranslation("schedule.sessionOfTrack", Locale.JAPANESE, session.number(), track.name());
        var value = line.values().get(series);
        var measure = comparison.percent() ? "percent" : "mean";
        return List.of(
                comparison.question().text().ja(),
                series.isEmpty() ? "" : words.choice(comparison.question(), series, Locale.JAPANESE),
                number,
                session.heldOn().toString(),
                line.answered(),
                messages.getTranslation("survey.ComparisonExport." + measure, Locale.JAPANESE),
                value == null ? "" : BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP));
    }
}
