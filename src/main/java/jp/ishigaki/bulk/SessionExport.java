package jp.ishigaki.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import jp.ishigaki.cohort.TrackQueries;
import jp.ishigaki.schedule.ScheduleQueries;
import jp.ishigaki.schedule.SessionRow;
import jp.ishigaki.shared.Export;
import jp.ishigaki.shared.Messages;
import jp.ishigaki.tenancy.MissingException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sessions of a cohort as last released. */
@Component
class SessionExport implements Export {

    private final ScheduleQueries schedule;
    private final TrackQueries tracks;
    private final Messages messages;

    SessionExport(ScheduleQueries schedule, TrackQueries tracks, Messages messages) {
        this.schedule = schedule;
        this.tracks = tracks;
        this.messages = messages;
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

    /** In a cohort with tracks, whose session it is. */
    @Override
    public List<String> furtherColumns(@Nullable UUID cohort, Locale reader) {
        return cohort == null || tracks.tracks(cohort).isEmpty()
                ? List.of()
                : List.of(messages.getTranslation("bulk.Export.track", reader));
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
        var parallel = !tracks.tracks(cohort).isEmpty();
        schedule.sessions(cohort).forEach(session -> row.accept(cells(session, parallel)));
    }

    private static List<@Nullable Object> cells(SessionRow session, boolean parallel) {
        var cells = new ArrayList<@Nullable Object>(List.of(
                session.number(),
                session.heldOn().toString(),
                session.seminarFrom().toString(),
                session.seminarTo().toString(),
                session.workshopFrom().toString(),
                session.workshopTo().toString()));
        if (parallel) {
            var track = session.track();
            cells.add(track == null ? null : track.name());
        }
        return cells;
    }
}
