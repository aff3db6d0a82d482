package jp.ishigaki.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.tenancy.MissingException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class DiagnosisServiceTest {

    @Autowired
    Programme programme;

    @Autowired
    DiagnosisService diagnoses;

    @Autowired
    DiagnosisQueries queries;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void leavingAndComingBackLosesNothing() {
        var world = programme.found();
        var run = programme.as(world.alpha(), () -> diagnoses.startOrResume());
        programme.as(world.alpha(), () -> diagnoses.answer(run, 3, Answer.PARTLY, "VPNだけ"));
        programme.as(world.alpha(), () -> diagnoses.answer(run, 3, Answer.YES, "VPNも"));

        assertThat(programme.as(world.alphaExec(), () -> diagnoses.startOrResume()))
                .isEqualTo(run);
        assertThat(programme
                        .as(world.alpha(), () -> queries.open())
                        .orElseThrow()
                        .answers())
                .isEqualTo(Map.of(3, new OpenDiagnosis.Given(Answer.YES, "VPNも")));
    }

    @Test
    void aSubmittedRunTakesNoMoreAnswers() {
        var world = programme.found();
        var run = submitted(world.alpha(), Answer.PARTLY);

        assertThat(programme.as(world.alpha(), () -> queries.result(run)).total())
                .isEqualTo(50);
        assertThatThrownBy(() -> programme.as(world.alpha(), () -> diagnoses.answer(run, 1, Answer.YES, "")))
                .isInstanceOf(MissingException.class);
    }

    @Test
    void theDatabaseItselfKeepsASubmittedRunAsItIs() {
        var world = programme.found();
        var run = submitted(world.alpha(), Answer.PARTLY);

        assertThat(inSql(world.alpha(), "update diagnosis_run set total = 100 where id = ?", run))
                .isZero();
        assertThat(inSql(world.alpha(), "update diagnosis_answer set answer = 'YES' where run_id = ?", run))
                .isZero();
        assertThatThrownBy(() -> inSql(world.alpha(), "delete from diagnosis_answer where run_id = ?", run))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void anUnfinishedRunIsNotSubmitted() {
        var world = programme.found();
        var run = programme.as(world.alpha(), () -> diagnoses.startOrResume());

        assertThatThrownBy(() -> programme.as(world.alpha(), () -> diagnoses.submit(run)))
                .isInstanceOf(IllegalStateException.class);
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

    private int inSql(UUID seat, String sql, UUID param) {
        return inTransaction(seat, () -> db.sql(sql).param(param).update());
    }

    private <T> T inTransaction(UUID seat, java.util.function.Supplier<T> work) {
        return programme.as(seat, () -> transaction.execute(status -> work.get()));
    }
}
