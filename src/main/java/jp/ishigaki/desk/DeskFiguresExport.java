package jp.ishigaki.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jp.ishigaki.desk.DeskFigures.By;
import jp.ishigaki.shared.Export;
import jp.ishigaki.shared.Messages;
import jp.ishigaki.tenancy.MissingException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How quickly questions of a cohort are answered: over all, by part of the textbook and by month. */
@Component
class DeskFiguresExport implements Export {

    private final DeskFigures figures;
    private final Messages messages;

    DeskFiguresExport(DeskFigures figures, Messages messages) {
        this.figures = figures;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "desk-figures";
    }

    @Override
    public String title() {
        return "desk.DeskFiguresExport.title";
    }

    @Override
    public List<String> columns() {
        return Stream.of("by", "group", "questions", "answered", "median", "p90", "inTime", "measured", "share")
                .map("desk.DeskFiguresExport."::concat)
                .toList();
    }

    @Override
    public boolean isOfCohort() {
        return true;
    }

    @Override
    public void each(@Nullable UUID cohort, Consumer<List<? extends @Nullable Object>> row) {
        if (cohort == null) {
            throw new MissingException();
        }
        for (var by : By.values()) {
            figures.of(cohort, by).forEach(figure -> row.accept(line(by, figure)));
        }
    }

    private List<@Nullable Object> line(By by, DeskFigure figure) {
        var answered = figure.answered() > 0;
        return Arrays.<@Nullable Object>asList(
                messages.getTranslation("desk.DeskFigures.by." + by, Locale.JAPANESE),
                figure.group(),
                figure.questions(),
                figure.answered(),
                answered ? DeskFigure.days(figure.medianHours()) : null,
                answered ? DeskFigure.days(figure.p90Hours()) : null,
                figure.inTime(),
                figure.measured(),
                figure.measured() == 0 ? null : figure.share());
    }
}
