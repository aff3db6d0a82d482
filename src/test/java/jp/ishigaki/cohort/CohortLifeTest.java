package jp.ishigaki.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.identity.QuotaFrame;
import jp.ishigaki.shared.TravellingClock;
import jp.ishigaki.tenancy.MissingException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** A cohort's life, step by step. */
@DatabaseTest
class CohortLifeTest {

    private static final Instant MAY = at("2024-05-07T10:00:00+09:00");
    private static final Instant JULY = at("2024-07-01T10:00:00+09:00");
    private static final Instant MIDNIGHT = at("2024-06-29T00:00:00+09:00");

    @Autowired
    Programme programme;

    @Autowired
    ModelYear year;

    @Autowired
    CohortService service;

    @Autowired
    CohortQueries cohorts;

    @Autowired
    AdmissionService admissions;

    private Programme.World world;
    private UUID draft;

    @BeforeEach
    void draftACohort() {
        world = programme.found();
        draft = programme.as(world.staff(), () -> service.draft(CohortPlan.named("令和6年度 第2期", "R6-2", 2024)));
    }

    @Test
    void s01_publishingNamesThePartThatHasNoSession() {
        year.plan(world.staff(), draft);
        complete();

        var refused = catchThrowableOfType(StepRefusedException.class, this::publish);
        assertThat(refused.shortfalls()).containsExactly(Shortfall.of("cohort.Shortfall.partWithoutSession", 8));
        assertThat(state()).isEqualTo(CohortState.DRAFT);

        year.teach(world.staff(), draft, 6, 8);
        year.teach(world.staff(), draft, 7, 8);
        publish();

        assertThat(state()).isEqualTo(CohortState.RECRUITING);
        assertThat(details().days().sessions()).isEqualTo(10);
    }

    @Test
    void s01_publishingNamesEverythingThatIsMissing() {
        var refused = catchThrowableOfType(StepRefusedException.class, this::publish);

        assertThat(refused.shortfalls())
                .hasSize(12)
                .contains(
                        Shortfall.of("cohort.Shortfall.noClosing"),
                        Shortfall.of("cohort.Shortfall.noSeats"),
                        Shortfall.of("cohort.Shortfall.partWithoutSession", 1),
                        Shortfall.of("cohort.Shortfall.partWithoutSession", 10));
    }

    @Test
    void s01_aClosingThatHasPassedIsNoClosing() {
        year.plan(world.staff(), draft);
        year.teach(world.staff(), draft, 6, 8);
        complete();

        assertThat(shortfalls(MIDNIGHT, CohortStep.PUBLISH))
                .containsExactly(Shortfall.of("cohort.Shortfall.closingPassed"));
        assertThat(shortfalls(MIDNIGHT.minusSeconds(1), CohortStep.PUBLISH)).isEmpty();
    }

    @Test
    void s03_applicationsAreTakenUntilTheLastMomentBeforeTheClosing() {
        year.plan(world.staff(), draft);
        year.teach(world.staff(), draft, 6, 8);
        complete();
        assertThat(details().takesApplicationsAt(MAY)).as("a draft").isFalse();
        publish();

        assertThat(details().takesApplicationsAt(at("2024-06-28T23:59:59+09:00")))
                .isTrue();
        assertThat(details().takesApplicationsAt(MIDNIGHT)).isFalse();
        assertThat(details().takesApplicationsAt(at("2024-05-12T23:59:59+09:00")))
                .as("before they open")
                .isFalse();
    }

    @Test
    void aCohortGoesFromStepToStepAndNeverPastOne() {
        year.plan(world.staff(), draft);
        year.teach(world.staff(), draft, 6, 8);
        complete();
        publish();
        assertThat(shortfalls(MAY, CohortStep.PUBLISH))
                .containsExactly(Shortfall.of("cohort.Shortfall.PUBLISH.RECRUITING"));
        assertThat(shortfalls(MAY, CohortStep.FINISH))
                .containsExactly(Shortfall.of("cohort.Shortfall.FINISH.RECRUITING"));
        assertThat(shortfalls(MAY, CohortStep.START)).containsExactly(Shortfall.of("cohort.Shortfall.stillRecruiting"));
        assertThat(shortfalls(JULY, CohortStep.START)).containsExactly(Shortfall.of("cohort.Shortfall.noCompany"));

        admit("デルタ産業");
        at(JULY, () -> service.start(draft));
        assertThat(state()).isEqualTo(CohortState.RUNNING);
        at(JULY, () -> service.finish(draft));
        at(JULY, () -> service.archive(draft));
        assertThat(state()).isEqualTo(CohortState.ARCHIVED);
        assertThatThrownBy(() -> at(JULY, () -> service.archive(draft))).isInstanceOf(StepRefusedException.class);
    }

    @Test
    void onlyStaffOfTheTenantSeeADraft() {
        for (var other :
                List.of(world.alpha(), world.alphaExec(), world.expert(), world.lecturer(), world.staffOther())) {
            assertThat(programme.as(other, () -> cohorts.details(draft))).isEmpty();
            assertThat(programme.as(other, () -> cohorts.cohorts()))
                    .extracting(CohortRow::id)
                    .doesNotContain(draft);
            assertThat(programme.as(other, () -> cohorts.spans())).doesNotContainKey(draft);
        }
        assertThatThrownBy(() -> programme.as(world.staffOther(), () -> service.publish(draft)))
                .isInstanceOf(MissingException.class);
        assertThatThrownBy(() -> programme.as(world.expert(), () -> service.publish(draft)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whoChangesAnOldVersionIsTold() {
        var version = details().version();
        complete();

        assertThatThrownBy(() -> programme.as(
                        world.staff(), () -> service.change(draft, version, CohortPlan.named("別の名前", "other", 2024))))
                .isInstanceOf(StaleCohortException.class);
        assertThat(details().plan().name()).isEqualTo("令和6年度 第2期");
    }

    @Test
    void aCompanyIsAdmittedOnlyWhereOneCanTakePart() {
        assertThatThrownBy(() -> admit("デルタ産業")).isInstanceOf(MissingException.class);
        var company = programme.as(world.staff(), () -> admissions.admit(world.cohort(), newcomer("デルタ産業")));

        assertThat(programme.as(world.staff(), () -> admissions.isKnown(" デルタ産業")))
                .isTrue();
        assertThat(programme
                        .as(world.staff(), () -> cohorts.companies(world.cohort(), null, 9))
                        .items())
                .filteredOn(one -> one.id().equals(company))
                .singleElement()
                .satisfies(one -> assertThat(one.participant()).isEqualTo("出田 るた"));
    }

    @Test
    void expertsAreAssignedAndTakenOff() {
        programme.as(
                world.staff(), () -> admissions.assign(world.cohort(), world.alphaCompany(), Set.of(world.expert2())));

        assertThat(programme.as(world.staff(), () -> cohorts.assigned(world.cohort(), world.alphaCompany())))
                .containsExactly(world.expert2());
        assertThat(programme.as(world.staff(), () -> cohorts.experts(world.cohort())))
                .extracting(ExpertRow::name, ExpertRow::companies)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("expert", 0),
                        org.assertj.core.api.Assertions.tuple("expert2", 1));
        assertThatThrownBy(() -> programme.as(
                        world.staff(),
                        () -> admissions.assign(world.cohort(), world.gammaCompany(), Set.of(world.expert()))))
                .isInstanceOf(MissingException.class);
    }

    private void complete() {
        var plan = new CohortPlan(
                "令和6年度 第2期",
                "R6-2",
                2024,
                at("2024-05-13T00:00:00+09:00"),
                MIDNIGHT,
                LocalDate.parse("2024-07-02"),
                null,
                null,
                null,
                Map.of(QuotaFrame.SERVICE_OTHER, 20));
        programme.as(world.staff(), () -> service.change(draft, details(draft).version(), plan));
    }

    private void publish() {
        at(MAY, () -> service.publish(draft));
    }

    private void admit(String company) {
        programme.as(world.staff(), () -> admissions.admit(draft, newcomer(company)));
    }

    private static AdmissionService.Newcomer newcomer(String company) {
        return new AdmissionService.Newcomer(
                company,
                "でるた",
                QuotaFrame.SERVICE_OTHER,
                "サービス業",
                9,
                "出田 るた",
                "でるた るた",
                UUID.randomUUID() + "@delta.example");
    }

    private List<Shortfall> shortfalls(Instant moment, CohortStep step) {
        var found = new ArrayList<Shortfall>();
        at(moment, () -> found.addAll(service.shortfalls(draft, step)));
        return found;
    }

    private void at(Instant moment, Runnable act) {
        TravellingClock.at(moment, () -> programme.as(world.staff(), act));
    }

    private CohortState state() {
        return details().state();
    }

    private CohortDetails details() {
        return programme.as(world.staff(), () -> details(draft));
    }

    private CohortDetails details(UUID cohort) {
        return cohorts.details(cohort).orElseThrow();
    }

    private static Instant at(String moment) {
        return OffsetDateTime.parse(moment).toInstant();
    }
}
