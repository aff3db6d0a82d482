package jp.ishigaki.attendance.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.h3;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;
import static jp.ishigaki.shared.ui.Markup.section;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import jp.ishigaki.attendance.AbsenceRow;
import jp.ishigaki.attendance.AbsenceService;
import jp.ishigaki.attendance.AttendancePaths;
import jp.ishigaki.attendance.MakeUpRules;
import jp.ishigaki.attendance.MakeUpService;
import jp.ishigaki.attendance.MakeUpTask;
import jp.ishigaki.attendance.MissedSession;
import jp.ishigaki.attendance.NotToBeMadeUpException;
import jp.ishigaki.attendance.TransferChoices;
import jp.ishigaki.cohort.CohortQueries;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.shared.ui.Days;

/** Staff decide on absences, set what makes up for them, and look at the answers. */
@Route(AttendancePaths.MAKE_UPS)
@RolesAllowed("STAFF")
class MakeUpsView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient AbsenceService absences;
    private final transient MakeUpService makeUps;
    private final transient MakeUpRules rules;
    private final transient TransferCards transfers;
    private final transient CohortQueries cohorts;
    private final transient Clock clock;

    MakeUpsView(
            AbsenceService absences,
            MakeUpService makeUps,
            MakeUpRules rules,
            TransferCards transfers,
            CohortQueries cohorts,
            Clock clock) {
        this.absences = absences;
        this.makeUps = makeUps;
        this.rules = rules;
        this.transfers = transfers;
        this.cohorts = cohorts;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        cohorts.shown(Asked.id(entering, "cohort").orElse(null))
                .ifPresentOrElse(
                        cohort -> show(cohort.id()),
                        () -> add(h1(getPageTitle()), p("empty", getTranslation("attendance.MatrixView.noCohort"))));
    }

    private void show(UUID cohort) {
        show(cohort, "", "");
    }

    /**
     * @param problem why something could not be done, or empty
     * @param saved what the cohort's rule means now, after it was changed; or empty
     */
    private void show(UUID cohort, String problem, String saved) {
        removeAll();
        add(
                link(AttendancePaths.matrix(cohort), getTranslation("attendance.MakeUpsView.back")),
                div("page-head", h1(getPageTitle()), p("lead", getTranslation("attendance.MakeUpsView.lead"))),
                problem(problem),
                undecided(cohort),
                untasked(cohort),
                transfers.of(cohort, () -> show(cohort)),
                tasks(cohort),
                new MakeUpRuleCard(
                        cohort, rules, saved, () -> show(cohort, "", MakeUpRuleCard.saved(this, cohort, rules))));
    }

    private static Component problem(String text) {
        var problem = p("notice is-warn", text);
        problem.setId("make-ups-problem");
        problem.setVisible(!text.isEmpty());
        return attribute(problem, "role", "alert");
    }

    private Component undecided(UUID cohort) {
        var card = section("card", h2(getTranslation("attendance.MakeUpsView.undecided")));
        card.setId("absences");
        var asked = absences.undecided(cohort);
        if (asked.isEmpty()) {
            card.add(p("empty", getTranslation("attendance.MakeUpsView.undecided.empty")));
        }
        asked.forEach(row -> card.add(decision(cohort, row)));
        return card;
    }

    private Component decision(UUID cohort, AbsenceRow row) {
        var note = field("attendance.MakeUpsView.note");
        var approve = primaryButton(getTranslation("attendance.MakeUpsView.approve"), () -> {
            absences.approve(row.id());
            show(cohort);
        });
        var decline = button(getTranslation("attendance.MakeUpsView.decline"), () -> {
            if (filled(note)) {
                absences.decline(row.id(), note.getValue());
                show(cohort);
            }
        });
        return attribute(
                div(
                        "task",
                        h3(heading(row.companyName(), row.number())),
                        p("row-sub", Days.date(row.heldOn(), getLocale())),
                        p("", row.reason()),
                        note,
                        div("toolbar", approve, decline)),
                "data-absence",
                row.id().toString());
    }

    private Component untasked(UUID cohort) {
        var card = section("card", h2(getTranslation("attendance.MakeUpsView.untasked")));
        card.setId("untasked");
        var missed = makeUps.withoutTask(cohort);
        if (missed.isEmpty()) {
            card.add(p("empty", getTranslation("attendance.MakeUpsView.untasked.empty")));
        }
        var choices = transfers.choices(cohort);
        missed.forEach(each -> card.add(newTask(cohort, each, choices)));
        return card;
    }

    private Component newTask(UUID cohort, MissedSession missed, TransferChoices choices) {
        var material = field("attendance.TaskCard.material");
        var question = field("attendance.TaskCard.question");
        material.setMaxLength(MakeUpTask.MATERIAL);
        question.setMaxLength(MakeUpTask.QUESTION);
        var due = rules.dueOn(cohort);
        var set = primaryButton(getTranslation("attendance.MakeUpsView.set", Days.date(due, getLocale())), () -> {
            if (filled(material) & filled(question)) {
                try {
                    makeUps.set(missed.session(), missed.company(), material.getValue(), question.getValue(), due);
                    show(cohort);
                } catch (NotToBeMadeUpException otherwise) {
                    show(cohort, getTranslation("attendance.MakeUpsView.alreadyMadeUp"), "");
                }
            }
        });
        return attribute(
                div(
                        "task form-fields",
                        h3(heading(missed.companyName(), missed.number())),
                        p("row-sub", missed.reason()),
                        material,
                        question,
                        div("toolbar", set),
                        transfers.choice(missed, choices, () -> show(cohort))),
                "data-missed",
                missed.company() + "/" + missed.number());
    }

    private Component tasks(UUID cohort) {
        var card = section("card", h2(getTranslation("attendance.MakeUpsView.tasks")));
        card.setId("tasks");
        var tasks = makeUps.ofCohort(cohort).stream()
                .filter(task -> task.state() != MakeUpTask.State.VOID)
                .toList();
        if (tasks.isEmpty()) {
            card.add(p("empty", getTranslation("attendance.MakeUpsView.tasks.empty")));
        }
        tasks.forEach(task -> card.add(task(cohort, task)));
        return card;
    }

    private Component task(UUID cohort, MakeUpTask task) {
        var isOver = task.state() == MakeUpTask.State.OPEN && task.dueOn().isBefore(LocalDate.now(clock));
        var row = div(
                "task",
                h3(heading(task.companyName(), task.number())),
                chip(
                        isOver ? "late" : task.state() == MakeUpTask.State.DONE ? "done" : "info",
                        getTranslation("attendance.MakeUpTask.State." + task.state())),
                p("row-sub", getTranslation("attendance.MakeUpsView.due", Days.date(task.dueOn(), getLocale()))),
                p("", task.question()));
        if (task.answer() != null) {
            row.add(p("post", Objects.requireNonNull(task.answer())));
        }
        if (task.state() == MakeUpTask.State.ANSWERED) {
            row.add(look(cohort, task));
        }
        return attribute(row, "data-task", task.id().toString());
    }

    private Component look(UUID cohort, MakeUpTask task) {
        var note = field("attendance.MakeUpsView.missing");
        var accept = primaryButton(getTranslation("attendance.MakeUpsView.accept"), () -> {
            makeUps.accept(task.id());
            show(cohort);
        });
        var giveBack = button(getTranslation("attendance.MakeUpsView.giveBack"), () -> {
            if (filled(note)) {
                makeUps.giveBack(task.id(), note.getValue());
                show(cohort);
            }
        });
        return div("form-fields", note, div("toolbar", accept, giveBack));
    }

    private TextField field(String key) {
        var field = new TextField(getTranslation(key));
        field.setMaxLength(500);
        field.setManualValidation(true);
        field.setWidthFull();
        return field;
    }

    private boolean filled(TextField field) {
        field.setErrorMessage(getTranslation("attendance.MakeUpsView.fieldMissing"));
        field.setInvalid(field.getValue().isBlank());
        return !field.isInvalid();
    }

    private String heading(String company, int session) {
        return company + "  " + getTranslation("schedule.session", session);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("attendance.MakeUpsView.title");
    }
}
