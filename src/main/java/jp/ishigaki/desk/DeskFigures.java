package jp.ishigaki.desk;

import static jp.ishigaki.tenancy.Role.STAFF;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import jp.ishigaki.tenancy.AllowedFor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How quickly questions are answered. Time during which the asker was asked back is not counted. */
@Service
@Transactional(readOnly = true)
@AllowedFor(STAFF)
public class DeskFigures {

    public enum By {
        ALL,
        PART,
        MONTH
    }

    /** @param hours business hours to the first answer, or null while there is none */
    private record Timed(
            @Nullable Integer part,
            Instant askedAt,
            @Nullable Double hours,
            boolean late) {}

    private final JdbcClient db;
    private final DeskClock clock;

    DeskFigures(JdbcClient db, DeskClock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** One figure for each group that has questions, in its order; of all, one. */
    public List<DeskFigure> of(UUID cohort, By by) {
        var business = clock.business();
        var groups = new TreeMap<String, List<Timed>>();
        timed(cohort, business)
                .forEach(each -> groups.computeIfAbsent(name(by, business).apply(each), key -> new ArrayList<>())
                        .add(each));
        return groups.entrySet().stream()
                .map(group -> figure(group.getKey(), group.getValue()))
                .toList();
    }

    private static Function<Timed, String> name(By by, BusinessClock business) {
        return switch (by) {
            case ALL -> each -> "";
            case PART -> each -> each.part() == null ? "" : "%02d".formatted(each.part());
            case MONTH -> each -> YearMonth.from(business.day(each.askedAt())).toString();
        };
    }

    private List<Timed> timed(UUID cohort, BusinessClock business) {
        var pauses = pauses(cohort);
        var now = clock.now();
        return db.sql("""
                        select d.question_id, q.part, q.asked_at, d.state, d.due_at, d.since
                        from desk_question d
                        join question q on q.tenant_id = d.tenant_id and q.id = d.question_id
                        where d.cohort_id = ? and d.state <> 'OFF' order by q.asked_at, q.id
                        """)
                .param(cohort)
                .query((row, number) -> {
                    var answered = DeskState.valueOf(row.getString("state")) == DeskState.ANSWERED;
                    var due = row.getTimestamp("due_at");
                    var asked = row.getTimestamp("asked_at").toInstant();
                    var until = answered ? row.getTimestamp("since").toInstant() : now;
                    var late = due != null
                            && DeskState.valueOf(row.getString("state")) != DeskState.ACCEPTED
                            && business.day(until).isAfter(business.dueDay(due.toInstant()));
                    var rested = pauses.getOrDefault(row.getObject("question_id", UUID.class), List.of()).stream()
                            .mapToLong(pause -> business.seconds(pause.from(), pause.to() == null ? until : pause.to()))
                            .sum();
                    return new Timed(
                            (Integer) row.getObject("part"),
                            asked,
                            answered ? (business.seconds(asked, until) - rested) / 3600.0 : null,
                            late);
                })
                .list();
    }

    private record Pause(
            UUID questionId, Instant from, @Nullable Instant to) {}

    private Map<UUID, List<Pause>> pauses(UUID cohort) {
        return db.sql("""
                        select e.question_id, e.at as "from",
                               (select min(r.at) from desk_event r where r.tenant_id = e.tenant_id
                                and r.question_id = e.question_id and r.place > e.place
                                and r.kind in ('REPLIED', 'ANSWERED', 'ACCEPTED', 'CLOSED', 'REOPENED')) as "to"
                        from desk_event e where e.cohort_id = ? and e.kind in ('ASKED_BACK', 'CLOSED')
                        """).param(cohort).query(Pause.class).list().stream()
                .collect(java.util.stream.Collectors.groupingBy(Pause::questionId));
    }

    private static DeskFigure figure(String group, List<Timed> questions) {
        var hours = questions.stream()
                .map(Timed::hours)
                .filter(java.util.Objects::nonNull)
                .sorted()
                .toList();
        var inTime = (int) questions.stream()
                .filter(each -> each.hours() != null && !each.late())
                .count();
        var measured = (int) questions.stream()
                .filter(each -> each.hours() != null || each.late())
                .count();
        return new DeskFigure(
                group,
                questions.size(),
                hours.size(),
                inTime,
                measured,
                percentile(hours, 0.5),
                percentile(hours, 0.9));
    }

    /** By the nearest rank: a time that was really taken. */
    static double percentile(List<Double> sorted, double share) {
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}
