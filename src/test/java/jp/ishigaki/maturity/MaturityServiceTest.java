package jp.ishigaki.maturity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.diagnosis.Answer;
import jp.ishigaki.diagnosis.DiagnosisQueries;
import jp.ishigaki.diagnosis.DiagnosisService;
import jp.ishigaki.tenancy.MissingException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class MaturityServiceTest {

    @Autowired
    Programme programme;

    @Autowired
    DiagnosisService diagnoses;

    @Autowired
    DiagnosisQueries queries;

    @Autowired
    EvidenceService evidence;

    @Autowired
    MaturityQueries maturity;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void nobodyOutsideTheCompanyItsExpertAndStaffSeesAnything() {
        var world = programme.found();
        var run = submitted(world.alpha(), Answer.YES);
        record(world.alpha(), world.alphaCompany());

        for (var stranger :
                List.of(world.beta(), world.expert2(), world.lecturer(), world.gamma(), world.staffOther())) {
            assertThat(count(stranger)).isZero();
        }
        for (var stranger : List.of(world.beta(), world.expert2(), world.gamma(), world.staffOther())) {
            assertThatThrownBy(() -> programme.as(stranger, () -> queries.result(run)))
                    .isInstanceOf(MissingException.class);
            assertThatThrownBy(() -> programme.as(stranger, () -> maturity.of(world.alphaCompany())))
                    .isInstanceOf(MissingException.class);
        }
        assertThatThrownBy(() -> programme.as(world.lecturer(), () -> maturity.of(world.alphaCompany())))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(programme.as(world.expert(), () -> queries.result(run)).total())
                .isEqualTo(100);
        assertThat(programme
                        .as(world.staff(), () -> maturity.of(world.alphaCompany()))
                        .level()
                        .level())
                .isEqualTo(new MaturityLevel(1));
    }

    @Test
    void consentsAreToldOnlyOfReadableCompanies() {
        var world = programme.found();

        assertThat(consentsComplete(world.alpha(), world.alphaCompany())).isTrue();
        assertThat(consentsComplete(world.beta(), world.alphaCompany())).isFalse();
        assertThat(consentsComplete(world.staff(), world.betaCompany())).isFalse();
    }

    @Test
    void theVerifierClassFollowsFromTheRole() {
        var world = programme.found();
        record(world.alpha(), world.alphaCompany());
        record(world.staff(), world.alphaCompany());
        record(world.expert(), world.alphaCompany());

        assertThat(programme.as(world.alpha(), () -> evidence.own()))
                .extracting(EvidenceRecord::verifier)
                .containsExactlyInAnyOrder(
                        VerifierClass.SELF, VerifierClass.STAFF_CHECKED, VerifierClass.EXPERT_VERIFIED);
        assertThatThrownBy(() -> programme.as(world.expert2(), () -> evidence.record(policy(world.alphaCompany()))))
                .isInstanceOf(MissingException.class);
        assertThatThrownBy(() -> inSql(world.alpha(), """
                        insert into evidence (id, company_id, criterion, kind, what, effective_on, received_on, verifier)
                        values (gen_random_uuid(), ?, 'L2-4', 'POLICY_PUBLISHED', 'x', '2024-09-01', '2024-09-01',
                                'STAFF_CHECKED')
                        """, world.alphaCompany()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aCompanyWithdrawsOnlyItsOwnWord() {
        var world = programme.found();
        var own = record(world.alpha(), world.alphaCompany());
        var checked = record(world.staff(), world.alphaCompany());

        programme.as(world.alpha(), () -> evidence.withdraw(own));

        assertThatThrownBy(() -> programme.as(world.alpha(), () -> evidence.withdraw(checked)))
                .isInstanceOf(MissingException.class);
    }

    @Test
    void everyChangeOfStateIsPutOnRecordOnce() {
        var world = programme.found();
        submitted(world.alpha(), Answer.YES);
        programme.as(world.alpha(), () -> maturity.own());
        record(world.alpha(), world.alphaCompany());

        assertThat(inTransaction(
                        world.alpha(),
                        () -> db.sql("select level from level_history order by computed_at")
                                .query(Integer.class)
                                .list()))
                .hasSize(2);
    }

    @Test
    void theDatabaseTakesNoLevelThatTheFactsDoNotCarry() {
        var world = programme.found();
        submitted(world.alpha(), Answer.YES);
        programme.as(world.alpha(), () -> maturity.own());

        assertThatThrownBy(() -> append(world.alpha(), 3, "jsonb_object_agg(criterion, 'MET')"))
                .hasStackTraceContaining("does not follow from what is on record");
        assertThatThrownBy(() -> append(world.alpha(), 2, "states"))
                .hasStackTraceContaining("does not follow from what is on record");
        assertThatThrownBy(() -> append(world.alpha(), 0, "'{}'")).hasStackTraceContaining("the criteria of its rules");
        assertThatThrownBy(() -> inTransaction(world.alpha(), () -> db.sql("""
                                        insert into level_history (id, company_id, computed_at, rule_set, level, inputs_hash, states)
                                        select gen_random_uuid(), company_id, timestamptz '2024-01-01 00:00Z', rule_set, level,
                                               inputs_hash, states from level_history
                                        """).update()))
                .hasStackTraceContaining("at no other time");
        assertThat(append(world.alpha(), 1, "states")).isEqualTo(1);
    }

    private Integer append(UUID seat, int level, String states) {
        return inTransaction(
                seat,
                () -> db.sql("""
                                insert into level_history (id, company_id, computed_at, rule_set, level, inputs_hash, states)
                                select gen_random_uuid(), company_id, acting_moment(), rule_set, %d, inputs_hash, %s
                                from (select * from level_history order by computed_at desc limit 1) h
                                """.formatted(
                                        level,
                                        states.startsWith("jsonb")
                                                ? "(select " + states + " from level_criteria(h.rule_set))"
                                                : states))
                        .update());
    }

    @Test
    void theDatabaseKnowsTheCriteriaOfTheRules() {
        var world = programme.found();
        var rules = programme.as(world.alpha(), () -> maturity.rules());

        assertThat(inTransaction(
                        world.staff(),
                        () -> db.sql("select criterion || ' ' || level from level_criteria(?)")
                                .param(rules.id())
                                .query(String.class)
                                .list()))
                .containsExactlyInAnyOrderElementsOf(rules.criteria().stream()
                        .map(criterion ->
                                criterion.id() + " " + criterion.level().value())
                        .toList());
    }

    @Test
    void theListOfCompaniesIsPagedByNameAndFoundByAPartOfIt() {
        var world = programme.found();

        var first = programme.as(world.staff(), () -> maturity.levels("", null, 1));
        var second = programme.as(world.staff(), () -> maturity.levels("", first.next(), 1));
        var found = programme.as(world.staff(), () -> maturity.levels("べー", null, 10));

        assertThat(first.items()).extracting("company").containsExactly(world.alphaCompany());
        assertThat(second.items()).extracting("company").containsExactly(world.betaCompany());
        assertThat(second.next()).isNull();
        assertThat(found.items()).extracting("company").containsExactly(world.betaCompany());
    }

    @Test
    void theSummaryCountsOnlyTheCompaniesInOnesCare() {
        var world = programme.found();
        submitted(world.alpha(), Answer.YES);

        var ofStaff = programme.as(world.staff(), () -> maturity.summary(5));
        var ofExpert = programme.as(world.expert(), () -> maturity.summary(5));
        var ofOtherExpert = programme.as(world.expert2(), () -> maturity.summary(5));

        assertThat(ofStaff.counts()).extracting("companies").containsExactly(1);
        assertThat(ofStaff.unknown()).isEqualTo(1);
        assertThat(ofStaff.withoutDiagnosis()).extracting("id").containsExactly(world.betaCompany());
        assertThat(ofExpert.counts()).extracting("companies").containsExactly(1);
        assertThat(ofExpert.unknown()).isZero();
        assertThat(ofOtherExpert.counts()).isEmpty();
        assertThat(ofOtherExpert.withoutDiagnosis()).isEmpty();
    }

    @Test
    void theListOfCompaniesSaysTheSameAsTheCompanyItself() {
        var world = programme.found();
        submitted(world.alpha(), Answer.YES);
        record(world.alpha(), world.alphaCompany());

        var own = programme.as(world.alpha(), () -> maturity.own());
        var listed = programme
                .as(world.expert(), () -> maturity.levels("", null, 10))
                .items();

        assertThat(listed).hasSize(1);
        assertThat(listed.getFirst().criteria()).isEqualTo(own.criteria());
    }

    private UUID submitted(UUID seat, Answer answer) {
        var run = programme.as(seat, () -> diagnoses.startOrResume());
        for (int item = 1; item <= 25; item++) {
            var number = item;
            programme.as(seat, () -> diagnoses.answer(run, number, answer, ""));
        }
        programme.as(seat, () -> diagnoses.submit(run));
        return run;
    }

    private UUID record(UUID seat, UUID company) {
        return programme.as(seat, () -> evidence.record(policy(company)));
    }

    private static NewEvidence policy(UUID company) {
        return new NewEvidence(
                company,
                "L2-4",
                "基本方針",
                Map.of("approvedOn", "2024-09-01", "toldToStaff", true, "url", "https://alpha.example"),
                LocalDate.of(2024, 9, 1),
                LocalDate.of(2024, 9, 2),
                null);
    }

    private long count(UUID seat) {
        return inTransaction(seat, () -> db.sql("""
                        select (select count(*) from diagnosis_run) + (select count(*) from diagnosis_answer)
                             + (select count(*) from evidence) + (select count(*) from level_history)
                        """).query(Long.class).single());
    }

    private boolean consentsComplete(UUID seat, UUID company) {
        return inTransaction(
                seat,
                () -> db.sql("select consents_complete(?)")
                        .param(company)
                        .query(Boolean.class)
                        .single());
    }

    private int inSql(UUID seat, String sql, UUID param) {
        return inTransaction(seat, () -> db.sql(sql).param(param).update());
    }

    private <T> T inTransaction(UUID seat, java.util.function.Supplier<T> work) {
        return programme.as(seat, () -> transaction.execute(status -> work.get()));
    }
}
