package jp.ishigaki.cohort;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.ishigaki.calendar.DayOff;
import org.jspecify.annotations.Nullable;

/**
 * Finds new days for a year's sessions: as many, as far apart in weeks, all on one weekday. A day off moves its session
 * to the next such weekday and no other, unless that one is thereby reached.
 */
record DayProposal(List<LocalDate> model, LocalDate start, DayOfWeek weekday) {

    private static final int WEEK = 7;
    private static final int SLACK_WEEKS = 26;

    /** The last day that finding days may look at. */
    LocalDate horizon() {
        return model.isEmpty() ? start : meant(model.getLast()).plusWeeks(SLACK_WEEKS);
    }

    List<ProposedDay> days(Map<LocalDate, DayOff> daysOff) {
        var days = new ArrayList<ProposedDay>();
        for (var day : model) {
            days.add(find(meant(day), days.isEmpty() ? null : days.getLast().day(), daysOff));
        }
        return days;
    }

    /** Where a session of the model falls in the new year when nothing is in the way. */
    private LocalDate meant(LocalDate day) {
        var weeks = Math.round((double) ChronoUnit.DAYS.between(model.getFirst(), day) / WEEK);
        return start.with(TemporalAdjusters.nextOrSame(weekday)).plusWeeks(weeks);
    }

    private static ProposedDay find(LocalDate meant, @Nullable LocalDate previous, Map<LocalDate, DayOff> daysOff) {
        var skipped = new ArrayList<ProposedDay.Skipped>();
        var day = meant;
        while (daysOff.containsKey(day) || previous != null && !day.isAfter(previous)) {
            skipped.add(new ProposedDay.Skipped(day, daysOff.get(day)));
            day = day.plusWeeks(1);
        }
        return new ProposedDay(day, skipped);
    }
}
