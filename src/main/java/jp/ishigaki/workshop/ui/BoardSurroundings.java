package jp.ishigaki.workshop.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.cohort.CohortQueries;
import jp.ishigaki.cohort.CohortRow;
import jp.ishigaki.curriculum.CurriculumQueries;
import jp.ishigaki.grouping.GroupingQueries;
import jp.ishigaki.grouping.WorkshopGroup;
import jp.ishigaki.schedule.ScheduleQueries;
import jp.ishigaki.schedule.SessionRow;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.tenancy.Actor;
import jp.ishigaki.tenancy.Role;
import jp.ishigaki.workshop.BoardQueries;
import jp.ishigaki.workshop.Narrowing;
import org.jspecify.annotations.Nullable;

/** What stands around a board: its cohort, the cohort's sessions, and what it can be narrowed to. */
@SpringComponent
class BoardSurroundings {

    private final BoardQueries board;
    private final CohortQueries cohorts;
    private final ScheduleQueries schedule;
    private final GroupingQueries groupings;
    private final CurriculumQueries curriculum;

    BoardSurroundings(
            BoardQueries board,
            CohortQueries cohorts,
            ScheduleQueries schedule,
            GroupingQueries groupings,
            CurriculumQueries curriculum) {
        this.board = board;
        this.cohorts = cohorts;
        this.schedule = schedule;
        this.groupings = groupings;
        this.curriculum = curriculum;
    }

    /** Members look at their own; staff at the one they name, or the present one. */
    @Nullable UUID cohort(Actor actor, BeforeEnterEvent event) {
        return actor.cohort() != null
                ? actor.cohort()
                : cohorts.shown(Asked.id(event, "cohort").orElse(null))
                        .map(CohortRow::id)
                        .orElse(null);
    }

    /** One of each number: sessions of parallel tracks are one meeting to the board. */
    List<SessionRow> meetings(@Nullable UUID cohort) {
        var numbers = new HashSet<Integer>();
        return cohort == null
                ? List.of()
                : schedule.own(cohort).stream()
                        .filter(session -> numbers.add(session.number()))
                        .toList();
    }

    BoardChoices choices(Actor actor, Narrowing now, List<SessionRow> sessions) {
        return new BoardChoices(
                board.companies(now.cohort()),
                curriculum.parts(),
                groups(now, sessions),
                board.marks(now.cohort()),
                actor.is(Role.STAFF) ? cohorts.cohorts() : List.of(),
                actor.is(Role.STAFF));
    }

    private List<Integer> groups(Narrowing now, List<SessionRow> sessions) {
        return sessions.stream()
                .filter(session -> Integer.valueOf(session.number()).equals(now.session()))
                .flatMap(session -> groupings.groups(session.id()).stream())
                .map(WorkshopGroup::number)
                .toList();
    }
}
