package jp.ishigaki.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.ishigaki.calendar.BusinessCalendar;
import jp.ishigaki.curriculum.CurriculumQueries;
import jp.ishigaki.curriculum.PartRow;
import jp.ishigaki.guard.Guard;
import jp.ishigaki.guard.ui.GuardedFields;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.schedule.ScheduleQueries;
import jp.ishigaki.schedule.SessionRow;
import jp.ishigaki.worksheet.Worksheet;
import jp.ishigaki.worksheet.WorksheetQueries;
import jp.ishigaki.workshop.IssueCareQueries;

/** Makes the editor of an issue with all that it offers to choose from. */
@SpringComponent
class IssueEditors {

    private final IdentityQueries identity;
    private final ScheduleQueries schedule;
    private final CurriculumQueries curriculum;
    private final WorksheetQueries worksheets;
    private final IssueCareQueries cares;
    private final BusinessCalendar calendar;
    private final Guard guard;
    private final Clock clock;

    IssueEditors(
            IdentityQueries identity,
            ScheduleQueries schedule,
            CurriculumQueries curriculum,
            WorksheetQueries worksheets,
            IssueCareQueries cares,
            BusinessCalendar calendar,
            Guard guard,
            Clock clock) {
        this.identity = identity;
        this.schedule = schedule;
        this.curriculum = curriculum;
        this.worksheets = worksheets;
        this.cares = cares;
        this.calendar = calendar;
        this.guard = guard;
        this.clock = clock;
    }

    /** The sessions whose workshops an issue may come from. */
    List<SessionRow> sessions() {
        return Optional.ofNullable(identity.actor().cohort()).map(schedule::own).orElse(List.of());
    }

    List<PartRow> parts() {
        return curriculum.index().parts();
    }

    IssueEditor on(Component page, List<SessionRow> sessions) {
        var form = new IssueForm(new IssueWords(page, clock), sessions, curriculum.index());
        return new IssueEditor(
                form,
                new SheetFields(worksheets.catalogues()),
                new CareFields(calendar, cares.colleagues(), cares.tags(), LocalDate.now(clock)),
                inForce(),
                new GuardedFields(guard));
    }

    private Map<Integer, Worksheet> inForce() {
        return Optional.ofNullable(identity.actor().cohort())
                .map(worksheets::inForce)
                .orElse(Map.of());
    }
}
