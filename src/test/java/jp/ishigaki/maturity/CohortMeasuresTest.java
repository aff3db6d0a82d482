package jp.ishigaki.maturity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.TestDatabase;
import jp.ishigaki.cohort.CohortCopying;
import jp.ishigaki.cohort.CohortMeasures;
import jp.ishigaki.cohort.CohortPlan;
import jp.ishigaki.cohort.CohortService;
import jp.ishigaki.cohort.Measure;
import jp.ishigaki.cohort.MeasureFixedException;
import jp.ishigaki.diagnosis.Answer;
import jp.ishigaki.diagnosis.DiagnosisQueries;
import jp.ishigaki.diagnosis.DiagnosisService;
import jp.ishigaki.embedded.DatabaseRoles;
import jp.ishigaki.enrolment.EnrolmentService;
import jp.ishigaki.identity.MembershipService;
import jp.ishigaki.identity.QuotaFrame;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Beside TK-2026.1 with 25 items there is TK-2099.1 with one. */
@DatabaseTest
class CohortMeasuresTest {

    private static final String LATER = "TK-2099.1";

    @Autowired
    Programme programme;

    @Autowired
    CohortMeasures measures;

    @Autowired
    CohortService cohorts;

    @Autowired
    CohortCopying copying;

    @Autowired
    MembershipService members;

    @Autowired
    EnrolmentService enrolments;

    @Autowired
    DiagnosisService diagnoses;

    @Autowired
    DiagnosisQueries queries;

    @Autowired
    MaturityQueries maturity;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    private Programme.World world;
    private UUID draft;

    /** What the migration of a new version brings along. */
    @BeforeAll
    static void tellTheDatabaseOfTheLaterVersion() throws SQLException {
        try (var owner = TestDatabase.connect(DatabaseRoles.OWNER);
                var statement = owner.createStatement()) {
            statement.execute("""
                    create or replace function "level_criteria_TK-2099.1"()
                        returns table (criterion text, level integer, rests_on text, demand jsonb)
                        language sql immutable as $$
                        values ('L1-2', 1, 'DIAGNOSIS', '{"of": "SD-2099.1", "answered": 1}'::jsonb),
                               ('L2-2', 2, 'DIAGNOSIS', '{"of": "SD-2099.1", "total": 4}'),
                               ('L3-2', 3, 'DIAGNOSIS', '{"of": "SD-2099.1", "total": 5}') $$
                    """);
        }
    }

    @BeforeEach
    void found() {
        world = programme.found();
        draft = staff(() -> cohorts.draft(CohortPlan.named("令和7年度", "R7", 2025)));
    }

    @Test
    void aNewCohortBeginsWithTheNewestVersionInForce() {
        assertThat(staff(() -> measures.choices())).extracting(Measure::ruleSet).containsExactly(LATER, "TK-2026.1");
        assertThat(staff(() -> measures.of(draft)))
                .extracting(CohortMeasures.Carried::ruleSet, CohortMeasures.Carried::questionnaire)
                .containsExactly("TK-2026.1", "SD-2026.1");
    }

    @Test
    void s02_aCopyKeepsTheVersionsOfItsModel() {
        choose(draft, LATER);

        var copy = staff(() -> copying.copy(draft, "令和8年度", "R8", 2026, List.of()));

        assertThat(staff(() -> measures.of(copy)))
                .extracting(CohortMeasures.Carried::ruleSet, CohortMeasures.Carried::questionnaire)
                .containsExactly(LATER, "SD-2099.1");
    }

    @Test
    void onceACohortRunsNothingChangesItsVersions() {
        assertThatThrownBy(() -> choose(world.cohort(), LATER)).isInstanceOf(MeasureFixedException.class);
        assertThatThrownBy(() ->
                        sql(world.staff(), "update cohort set rule_set = 'TK-2099.1' where id = ?", world.cohort()))
                .hasStackTraceContaining("keeps its rules");
        assertThatThrownBy(() -> sql(world.staff(), "update cohort set state = 'DRAFT' where id = ?", world.cohort()))
                .hasStackTraceContaining("does not go back");
    }

    @Test
    void onlyStaffOfTheTenantChooseAndOnlyWhatThereIs() {
        assertThatThrownBy(() -> choose(draft, "TK-1999.1")).isInstanceOf(MeasureFixedException.class);
        assertThatThrownBy(() -> programme.as(world.alpha(), () -> measures.choose(draft, LATER)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> programme.as(world.staffOther(), () -> measures.choose(draft, LATER)))
                .isInstanceOf(MissingException.class);
    }

    @Test
    void aCompanyIsAskedAndMeasuredByTheVersionsOfItsCohort() {
        choose(draft, LATER);
        sql(world.staff(), "update cohort set state = 'RUNNING' where id = ?", draft);
        var company = staff(() -> members.registerCompany("新しい企業", "あたらしい", QuotaFrame.SERVICE_OTHER, "", 10));
        var seat = programme.seat(
                world.staff(), "new", UUID.randomUUID() + "@example.org", Role.PARTICIPANT, draft, company);
        staff(() -> enrolments.confirmOnPaper(draft, List.of(company), "書庫"));

        var run = programme.as(seat, () -> diagnoses.startOrResume());
        assertThat(programme
                        .as(seat, () -> queries.open())
                        .orElseThrow()
                        .questionnaire()
                        .items())
                .hasSize(1);
        programme.as(seat, () -> diagnoses.answer(run, 1, Answer.YES, ""));
        assertThat(programme.as(seat, () -> diagnoses.submit(run)).total()).isEqualTo(4);

        for (var reader : List.of(seat, world.staff())) {
            var measured = programme.as(reader, () -> maturity.of(company));
            assertThat(measured.criteria()).hasSize(3);
            assertThat(measured.level().level()).isEqualTo(new MaturityLevel(2));
        }
        assertThat(versionsOnRecord(company)).containsExactly(LATER);
        assertThat(programme.as(world.alpha(), () -> maturity.own()).criteria()).hasSizeGreaterThan(3);
    }

    @Test
    void aRunAsksWhatItsCohortAsksInTheDatabaseToo() {
        assertThatThrownBy(() -> programme.as(world.alpha(), () -> {
                    transaction.executeWithoutResult(status -> db.sql("""
                            insert into diagnosis_run (id, company_id, cohort_id, questionnaire, started_at, answered_by)
                            values (gen_random_uuid(), acting_company(), acting_cohort(), 'SD-2099.1', now(), acting_person())
                            """).update());
                }))
                .hasStackTraceContaining("row-level security");
        var run = programme.as(world.alpha(), () -> diagnoses.startOrResume());
        assertThatThrownBy(() ->
                        sql(world.alpha(), "update diagnosis_run set questionnaire = 'SD-2099.1' where id = ?", run))
                .hasStackTraceContaining("keeps its questionnaire");
    }

    private List<String> versionsOnRecord(UUID company) {
        return programme.as(
                world.staff(),
                () -> transaction.execute(
                        status -> db.sql("select distinct rule_set from level_history where company_id = ?")
                                .param(company)
                                .query(String.class)
                                .list()));
    }

    private void choose(UUID cohort, String ruleSet) {
        programme.as(world.staff(), () -> measures.choose(cohort, ruleSet));
    }

    private <T> T staff(Supplier<T> work) {
        return programme.as(world.staff(), work);
    }

    private void sql(UUID seat, String statement, UUID id) {
        programme.as(seat, () -> {
            transaction.executeWithoutResult(
                    status -> db.sql(statement).param(id).update());
        });
    }
}
