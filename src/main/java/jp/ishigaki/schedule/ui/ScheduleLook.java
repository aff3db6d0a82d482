package jp.ishigaki.schedule.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.schedule.SchedulePaths;
import jp.ishigaki.schedule.SessionRow;
import org.jspecify.annotations.Nullable;

/**
 * How the schedule is looked at: as its address says.
 *
 * @param cohort null for all cohorts the reader sees
 * @param on a day of the month or week that is shown
 * @param tracks "all", the id of one, or null for what is the reader's own: all to those who act for no company
 */
record ScheduleLook(
        Kind kind,
        @Nullable UUID cohort,
        LocalDate on,
        @Nullable String tracks) {

    static final String ALL = "all";

    enum Kind {
        LIST,
        MONTH,
        WEEK
    }

    static ScheduleLook asked(BeforeEnterEvent entering, @Nullable UUID cohort, LocalDate otherwise) {
        var query = entering.getLocation().getQueryParameters();
        var kind = query.getSingleParameter("view")
                .map(view -> switch (view) {
                    case "month" -> Kind.MONTH;
                    case "week" -> Kind.WEEK;
                    default -> Kind.LIST;
                })
                .orElse(Kind.LIST);
        var on = query.getSingleParameter("on").flatMap(ScheduleLook::day).orElse(otherwise);
        return new ScheduleLook(
                kind, cohort, on, query.getSingleParameter("tracks").orElse(null));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> Math.abs(day.getYear() - 2025) < 100);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    ScheduleLook as(Kind other) {
        return new ScheduleLook(other, cohort, on, tracks);
    }

    ScheduleLook of(@Nullable UUID other) {
        return new ScheduleLook(kind, other, on, null);
    }

    ScheduleLook ofTracks(@Nullable String other) {
        return new ScheduleLook(kind, cohort, on, other);
    }

    ScheduleLook at(LocalDate day) {
        return new ScheduleLook(kind, cohort, day, tracks);
    }

    boolean shows(SessionRow session) {
        if (tracks == null) {
            return session.own();
        }
        var track = session.track();
        return track == null || ALL.equals(tracks) || track.id().toString().equals(tracks);
    }

    ScheduleLook earlier() {
        return at(kind == Kind.MONTH ? on.minusMonths(1) : on.minusWeeks(1));
    }

    ScheduleLook later() {
        return at(kind == Kind.MONTH ? on.plusMonths(1) : on.plusWeeks(1));
    }

    LocalDate first() {
        return kind == Kind.MONTH
                ? YearMonth.from(on).atDay(1)
                : on.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
    }

    LocalDate last() {
        return kind == Kind.MONTH ? YearMonth.from(on).atEndOfMonth() : first().plusDays(6);
    }

    String path() {
        var path = SchedulePaths.SCHEDULE + "?" + (cohort == null ? "all=1" : "cohort=" + cohort)
                + (tracks == null ? "" : "&tracks=" + URLEncoder.encode(tracks, StandardCharsets.UTF_8));
        return kind == Kind.LIST ? path : path + "&view=" + kind.name().toLowerCase(Locale.ROOT) + "&on=" + on;
    }
}
