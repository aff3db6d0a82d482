package jp.ishigaki.bulk;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import jp.ishigaki.schedule.ScheduleQueries;
import jp.ishigaki.shared.Export;
import jp.ishigaki.tenancy.MissingException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sessions of a cohort as last released. */
@Component
class SessionExport implements Export {

    private final ScheduleQueries schedule;

    SessionExport(ScheduleQueries schedule) {
        this.schedule = schedule;
    }

    @Override
    public String name() {
        return "sessions";
    }

    @Override
    public String title() {
        return "bulk.Export.sessions";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "bulk.Export.number",
                "bulk.Export.day",
                "bulk.Export.seminarFrom",
                "bulk.Export.seminarTo",
                "bulk.Export.workshopFrom",
                "bulk.Export.workshopTo");
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
        schedule.sessions(cohort)
                .forEach(session -> row.accept(Arrays.<@Nullable Object>asList(
                        session.number(),
                        session.heldOn().toString(),
                        session.seminarFrom().toString(),
                        session.seminarTo().toString(),
                        session.workshopFrom().toString(),
                        session.workshopTo().toString())));
    }
}
