package jp.ishigaki.shell.home;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.cohort.CohortQueries;
import jp.ishigaki.cohort.CohortRow;
import jp.ishigaki.cohort.CohortState;
import jp.ishigaki.commitment.CommitmentQueries;
import jp.ishigaki.community.CommunityQueries;
import jp.ishigaki.community.QuestionRow;
import jp.ishigaki.curriculum.CurriculumQueries;
import jp.ishigaki.diagnosis.DiagnosisQueries;
import jp.ishigaki.facilitation.FacilitationQueries;
import jp.ishigaki.grouping.GroupingQueries;
import jp.ishigaki.grouping.WorkshopGroup;
import jp.ishigaki.maturity.MaturityQueries;
import jp.ishigaki.schedule.ScheduleQueries;
import jp.ishigaki.shared.ui.DateTexts;
import jp.ishigaki.support.DispatchQueries;
import jp.ishigaki.survey.SurveyQueries;
import jp.ishigaki.tenancy.Actor;
import jp.ishigaki.tenancy.Role;
import jp.ishigaki.workshop.IssueQueries;

/** Chooses and fills the cards for a role. */
@org.springframework.stereotype.Component
public class HomeCards {

    private static final int FEW = 5;

    private final ScheduleQueries schedule;
    private final CurriculumQueries curriculum;
    private final CohortQueries cohorts;
    private final MaturityQueries maturity;
    private final DiagnosisQueries diagnoses;
    private final IssueQueries issues;
    private final CommunityQueries community;
    private final GroupingQueries groupings;
    private final FacilitationQueries workshops;
    private final SurveyQueries surveys;
    private final DispatchQueries dispatches;
    private final CommitmentQueries commitments;
    private final DateTexts dates;
    private final Clock clock;

    HomeCards(
            ScheduleQueries schedule,
            CurriculumQueries curriculum,
            CohortQueries cohorts,
            MaturityQueries maturity,
            DiagnosisQueries diagnoses,
            IssueQueries issues,
            CommunityQueries community,
            GroupingQueries groupings,
            FacilitationQueries workshops,
            SurveyQueries surveys,
            DispatchQueries dispatches,
            CommitmentQueries commitments,
            DateTexts dates,
            Clock clock) {
        this.schedule = schedule;
        this.curriculum = curriculum;
        this.cohorts = cohorts;
        this.maturity = maturity;
        this.diagnoses = diagnoses;
        this.issues = issues;
        this.community = community;
        this.groupings = groupings;
        this.workshops = workshops;
        this.surveys = surveys;
        this.dispatches = dispatches;
        this.commitments = commitments;
        this.dates = dates;
        this.clock = clock;
    }

    /** The cards in reading order; a workshop under way comes before all else. */
    public List<Component> of(Actor actor) {
        var running = workshops.running();
        var cards = new ArrayList<Component>();
        if (!running.isEmpty()) {
            cards.add(new WorkshopsAtHome(running.stream()
                    .flatMap(session -> schedule.session(session).stream())
                    .toList()));
        }
        cards.addAll(usual(actor));
        return cards;
    }

    private List<Component> usual(Actor actor) {
        return switch (actor.role()) {
            case PARTICIPANT, EXECUTIVE -> ofCompany(actor);
            case EXPERT ->
                List.of(
                        waitingQuestions(),
                        nextSession(actor),
                        new NextVisits(dispatches.upcoming(FEW), true, clock),
                        companies());
            case STAFF -> List.of(waitingQuestions(), nextSession(actor), companies());
            case LECTURER -> List.of(nextSession(actor), waitingQuestions());
            case JOB, VISITOR -> List.of();
        };
    }

    private List<Component> ofCompany(Actor actor) {
        var company = maturity.own();
        var open = diagnoses.settled();
        var cards = new ArrayList<Component>();
        var waiting = surveys.waiting();
        if (!waiting.isEmpty()) {
            cards.add(new SurveysAtHome(waiting, actor.is(Role.PARTICIPANT), LocalDateTime.now(clock)));
        }
        cards.addAll(List.of(
                new NextSteps(company, open, FEW),
                nextSession(actor),
                new NextVisits(dispatches.upcoming(1), false, clock),
                new CommitmentsAtHome(commitments.upcoming(FEW), LocalDate.now(clock)),
                new OpenQuestions("shell.OpenQuestions.mine", few(community.mineOpen()), dates),
                new OwnIssues(issues.openOf(actor.ownCompany(), FEW))));
        return cards;
    }

    private Component waitingQuestions() {
        return new OpenQuestions(
                "shell.OpenQuestions.unanswered", few(community.unansweredOlderThan(clock.instant())), dates);
    }

    private static List<QuestionRow> few(List<QuestionRow> questions) {
        return questions.stream().limit(FEW).toList();
    }

    private Component companies() {
        return new CompaniesAtHome(maturity.summary(FEW));
    }

    private Component nextSession(Actor actor) {
        UUID cohort = actor.cohort();
        var next = (cohort == null ? runningCohort() : Optional.of(cohort)).flatMap(schedule::next);
        return new NextSession(next, next.flatMap(session -> ownGroup(session.id(), actor)), curriculum.parts(), clock);
    }

    /** Where the participant goes on that day, once it is settled. */
    private Optional<WorkshopGroup> ownGroup(UUID session, Actor actor) {
        return actor.is(Role.PARTICIPANT) && actor.membership() != null
                ? groupings.groupOf(session, actor.membership())
                : Optional.empty();
    }

    private Optional<UUID> runningCohort() {
        return cohorts.cohorts().stream()
                .filter(cohort -> cohort.state() == CohortState.RUNNING)
                .map(CohortRow::id)
                .findFirst();
    }
}
