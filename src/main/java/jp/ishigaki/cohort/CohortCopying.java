package jp.ishigaki.cohort;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.calendar.BusinessCalendar;
import jp.ishigaki.calendar.EraYear;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes next year's cohort after the model of one there is: its sessions, seats and tracks, never its companies or people. */
@Service
@Transactional
@AllowedFor(Role.STAFF)
public class CohortCopying {

    private final CohortQueries cohorts;
    private final CohortService service;
    private final TrackQueries trackQueries;
    private final TrackService trackService;
    private final CohortMeasures measures;
    private final CohortDays days;
    private final BusinessCalendar calendar;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    CohortCopying(
            CohortQueries cohorts,
            CohortService service,
            TrackQueries trackQueries,
            TrackService trackService,
            CohortMeasures measures,
            CohortDays days,
            BusinessCalendar calendar,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.cohorts = cohorts;
        this.service = service;
        this.trackQueries = trackQueries;
        this.trackService = trackService;
        this.measures = measures;
        this.days = days;
        this.calendar = calendar;
        this.audit = audit;
        this.events = events;
    }

    /** Proposes a name, and a day for each session from the start on, all on the weekday and none on a day off. */
    @Transactional(readOnly = true)
    public CopyProposal propose(UUID model, LocalDate start, DayOfWeek weekday) {
        var plan = model(model).plan();
        var year = start.getMonth().compareTo(Month.APRIL) < 0 ? start.getYear() - 1 : start.getYear();
        var proposal = new YearProposal(days.of(model), start, weekday);
        var daysOff = calendar.daysOff(start, proposal.horizon());
        var tracks = trackQueries.tracks(model).stream().collect(Collectors.toMap(Track::id, Function.identity()));
        return new CopyProposal(
                renamed(plan.name(), plan.fiscalYear(), year),
                renamed(plan.nameEn(), plan.fiscalYear(), year),
                year,
                proposal.days(daysOff),
                proposal.sessions(),
                tracks,
                daysOff);
    }

    /**
     * Copies a cohort into a new draft. When it recruits is left open, since last year's dates say nothing of this year's.
     *
     * @param dates as many as the model has sessions, each after those before it that the same companies come to
     */
    public UUID copy(UUID model, String name, String nameEn, int fiscalYear, List<LocalDate> dates) {
        requireOrder(dates, days.of(model));
        var plan = model(model).plan();
        var weekday = dates.isEmpty() ? plan.sessionWeekday() : dates.getFirst().getDayOfWeek();
        var copy = service.draft(new CohortPlan(
                name,
                nameEn,
                fiscalYear,
                null,
                null,
                null,
                weekday,
                plan.sessionFrom(),
                plan.sessionTo(),
                new HashMap<>(plan.seats())));
        measures.copy(model, copy);
        audit.record("cohort.copied", model + " " + copy);
        var tracks = new HashMap<UUID, UUID>();
        trackQueries
                .tracks(model)
                .forEach(track -> tracks.put(track.id(), trackService.add(copy, track.name(), track.nameEn())));
        events.publishEvent(new CohortCopied(model, copy, List.copyOf(dates), tracks));
        return copy;
    }

    private CohortDetails model(UUID id) {
        return cohorts.details(id).orElseThrow(MissingException::new);
    }

    private static void requireOrder(List<LocalDate> dates, List<CohortDays.Day> sessions) {
        if (dates.size() != sessions.size()) {
            throw new IllegalArgumentException("Each session needs its day");
        }
        for (int i = 1; i < dates.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (sessions.get(i).meetsThoseOf(sessions.get(j))
                        && !dates.get(i).isAfter(dates.get(j))) {
                    throw new IllegalArgumentException("Sessions keep their order");
                }
            }
        }
    }

    /** The same name with the year of the copy, however the year is written in it. */
    static String renamed(String name, int from, int to) {
        var old = EraYear.of(from);
        var now = EraYear.of(to);
        return name.replace(old.text(), now.text())
                .replace(old.abbreviation(), now.abbreviation())
                .replace(String.valueOf(from), String.valueOf(to));
    }
}
