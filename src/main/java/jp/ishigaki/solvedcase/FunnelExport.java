package jp.ishigaki.solvedcase;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jp.ishigaki.shared.Export;
import jp.ishigaki.shared.Messages;
import jp.ishigaki.tenancy.MissingException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The way of a cohort's issues, one line for each step. */
@Component
class FunnelExport implements Export {

    private final FunnelQueries queries;
    private final Messages messages;

    FunnelExport(FunnelQueries queries, Messages messages) {
        this.queries = queries;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "issue-funnel";
    }

    @Override
    public String title() {
        return "solvedcase.FunnelExport.title";
    }

    @Override
    public List<String> columns() {
        return Stream.of("step", "reached", "here", "days")
                .map("solvedcase.FunnelView."::concat)
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
        queries.of(cohort)
                .forEach(step -> row.accept(Arrays.<@Nullable Object>asList(
                        messages.getTranslation("solvedcase.FunnelView.step." + step.step(), Locale.JAPANESE),
                        step.reached(),
                        step.here(),
                        step.medianDays())));
    }
}
