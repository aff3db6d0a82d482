package jp.ishigaki.schedule;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ishigaki.calendar.BusinessCalendar;
import jp.ishigaki.calendar.DayOff;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what a plan gets in the way of, over all cohorts of the organiser, drafts included. */
@Component
class Clashes {

    private record Person(UUID person, String name) {}

    private record Seat(UUID membership, UUID person, String name) {}

    private final SessionDrafts drafts;
    private final BusinessCalendar calendar;
    private final JdbcClient db;
    private final Clock clock;

    Clashes(SessionDrafts drafts, BusinessCalendar calendar, JdbcClient db, Clock clock) {
        this.drafts = drafts;
        this.calendar = calendar;
        this.db = db;
        this.clock = clock;
    }

    /** @param session the planned one itself; null for one that is not kept yet */
    List<Clash> of(@Nullable UUID session, UUID cohort, SessionPlan plan) {
        if (plan.cancelled()) {
            return List.of();
        }
        var clashes = new ArrayList<Clash>();
        days(plan, clashes);
        order(session, plan, drafts.planned(cohort), clashes);
        var others = drafts.plannedOn(plan.heldOn()).stream()
                .filter(other -> !other.id().equals(session) && !other.plan().cancelled())
                .toList();
        people(cohort, plan, others, clashes);
        rooms(cohort, plan, others, clashes);
        return clashes;
    }

    private void days(SessionPlan plan, List<Clash> clashes) {
        var day = plan.heldOn();
        if (day.isBefore(LocalDate.now(clock))) {
            clashes.add(new Clash(Clash.Kind.IN_THE_PAST, 0, null, ""));
        }
        calendar.daysOff(day, day).values().forEach(off -> clashes.add(new Clash(kind(off), 0, null, off.name())));
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            clashes.add(new Clash(Clash.Kind.WEEKEND, 0, null, ""));
        }
    }

    private static Clash.Kind kind(DayOff off) {
        return switch (off.kind()) {
            case HOLIDAY -> Clash.Kind.HOLIDAY;
            case CLOSURE -> Clash.Kind.CLOSURE;
        };
    }

    private static void order(@Nullable UUID session, SessionPlan plan, List<PlannedSession> all, List<Clash> clashes) {
        for (var other : all) {
            if (other.id().equals(session)
                    || other.plan().cancelled()
                    || !other.plan().meetsThoseOf(plan)) {
                continue;
            }
            var number = other.plan().number();
            var day = other.plan().heldOn();
            if (day.equals(plan.heldOn())) {
                clashes.add(new Clash(Clash.Kind.SAME_DAY, number, null, ""));
            } else if (number < plan.number() && day.isAfter(plan.heldOn())) {
                clashes.add(new Clash(Clash.Kind.BEFORE_PREVIOUS, number, null, ""));
            } else if (number > plan.number() && day.isBefore(plan.heldOn())) {
                clashes.add(new Clash(Clash.Kind.AFTER_NEXT, number, null, ""));
            }
        }
    }

    private void people(UUID cohort, SessionPlan plan, List<PlannedSession> others, List<Clash> clashes) {
        var people = people(Stream.concat(Stream.of(plan), others.stream().map(PlannedSession::plan))
                .flatMap(one -> one.everyLecturer().stream())
                .toList());
        for (var other : others) {
            busyTwice(plan, other.plan(), people).stream()
                    .sorted(Comparator.comparing(Person::name))
                    .forEach(person -> clashes.add(clash(Clash.Kind.LECTURER, cohort, other, person.name())));
        }
    }

    /** Those who would have to be in both sessions at the same time. */
    private static Set<Person> busyTwice(SessionPlan plan, SessionPlan other, Map<UUID, Person> people) {
        var busy = new TreeMap<UUID, Person>();
        for (var block : plan.lecturers().keySet()) {
            for (var otherBlock : other.lecturers().keySet()) {
                if (overlap(plan.hours(block), other.hours(otherBlock))) {
                    var there = persons(other.lecturersOf(otherBlock), people);
                    there.retainAll(persons(plan.lecturersOf(block), people));
                    there.forEach(person -> busy.put(person.person(), person));
                }
            }
        }
        return Set.copyOf(busy.values());
    }

    private static boolean overlap(Optional<Hours> here, Optional<Hours> there) {
        return here.isPresent() && there.filter(here.get()::overlap).isPresent();
    }

    private static Set<Person> persons(List<UUID> memberships, Map<UUID, Person> people) {
        return memberships.stream()
                .flatMap(one -> Optional.ofNullable(people.get(one)).stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private void rooms(UUID cohort, SessionPlan plan, List<PlannedSession> others, List<Clash> clashes) {
        for (var other : others) {
            var there = other.plan();
            if (!plan.place().isEmpty()
                    && plan.place().equals(there.place())
                    && plan.room().equals(there.room())
                    && plan.lasting().overlap(there.lasting())) {
                clashes.add(clash(Clash.Kind.ROOM, cohort, other, (plan.place() + " " + plan.room()).strip()));
            }
        }
    }

    private Clash clash(Clash.Kind kind, UUID cohort, PlannedSession other, String name) {
        var otherCohort = other.cohort().equals(cohort)
                ? null
                : db.sql("select name from cohort where id = ?")
                        .param(other.cohort())
                        .query(String.class)
                        .single();
        return new Clash(
                kind,
                other.plan().number(),
                otherCohort,
                name,
                otherCohort == null ? other.plan().track() : null);
    }

    private Map<UUID, Person> people(List<UUID> memberships) {
        var people = new HashMap<UUID, Person>();
        db.sql("""
                        select m.id as membership, m.person_id as person, p.name from membership m
                        join person p on p.tenant_id = m.tenant_id and p.id = m.person_id where m.id = any (?)
                        """)
                .param(memberships.toArray(UUID[]::new))
                .query(Seat.class)
                .list()
                .forEach(seat -> people.put(seat.membership(), new Person(seat.person(), seat.name())));
        return people;
    }
}
