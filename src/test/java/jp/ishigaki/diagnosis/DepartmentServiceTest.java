package jp.ishigaki.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.tenancy.MissingException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class DepartmentServiceTest {

    /** 15 × 4 + 6 × 2 + 2 × 0 + 2 × (-1) = 70. */
    private static final String SEVENTY = "YYYYYYYYYYYYYYYPPPPPPNNUU";

    @Autowired
    Programme programme;

    @Autowired
    DiagnosisService diagnoses;

    @Autowired
    DiagnosisQueries queries;

    @Autowired
    DepartmentService departments;

    @Autowired
    DepartmentQueries voices;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    private Programme.World world;
    private UUID run;
    private UUID sales;
    private UUID plant;

    @BeforeEach
    void twoDepartments() {
        world = programme.found();
        run = programme.as(world.alpha(), () -> diagnoses.startOrResume());
        sales = programme.as(world.alpha(), () -> departments.add(run, "営業部"));
        plant = programme.as(world.alpha(), () -> departments.add(run, "工場"));
    }

    @Test
    void s10_whatDepartmentsSeeDifferentlyThePersonInChargeSettlesAndTheRestSettlesItself() {
        say(sales, SEVENTY);
        say(plant, "N" + SEVENTY.substring(1, 24) + "Y");

        var heard = programme.as(world.alpha(), () -> voices.voices(run));
        assertThat(heard.differ(1)).isTrue();
        assertThat(heard.differ(2)).isFalse();
        assertThat(heard.agreed(2)).contains(Answer.YES);
        assertThat(heard.agreed(25)).isEmpty();
        assertThatThrownBy(() -> programme.as(world.alpha(), () -> diagnoses.submit(run)))
                .hasMessageContaining("[1, 25]");
        assertThat(programme.as(world.alpha(), () -> queries.settled())).contains(23);

        programme.as(world.alpha(), () -> diagnoses.answer(run, 1, Answer.YES, "工場の端末も更新済み"));
        programme.as(world.alpha(), () -> diagnoses.answer(run, 25, Answer.UNKNOWN, ""));
        var result = programme.as(world.alpha(), () -> diagnoses.submit(run));

        assertThat(result.total()).isEqualTo(70);
        assertThat(result.band().key()).isEqualTo("MOSTLY");
        assertThat(result.unknown()).extracting(Questionnaire.Item::number).containsExactly(24, 25);
        assertThat(programme.as(world.alpha(), () -> queries.notes(run))).containsEntry(1, "工場の端末も更新済み");
    }

    @Test
    void s10_aDepartmentThatHasNotAnsweredLeavesTheItemOpen() {
        say(sales, SEVENTY);

        var heard = programme.as(world.alpha(), () -> voices.voices(run));

        assertThat(heard.agreed(1)).isEmpty();
        assertThat(heard.differ(1)).isFalse();
    }

    @Test
    void s10_afterTheSubmissionNoCopyComesGoesOrChanges() {
        say(sales, SEVENTY);
        say(plant, SEVENTY);
        programme.as(world.alpha(), () -> diagnoses.submit(run));

        assertThatThrownBy(() -> programme.as(world.alpha(), () -> departments.answer(sales, 1, Answer.NO, "")))
                .isInstanceOf(MissingException.class);
        assertThatThrownBy(() -> programme.as(world.alpha(), () -> departments.remove(sales)))
                .isInstanceOf(MissingException.class);
        assertThatThrownBy(() -> programme.as(world.alpha(), () -> departments.add(run, "総務部")))
                .isInstanceOf(MissingException.class);
        assertThat(inSql("update diagnosis_copy_answer set answer = 'NO' where copy_id = ?", sales))
                .isZero();
        assertThat(inSql("delete from diagnosis_copy where id = ?", sales)).isZero();
        for (var reader : List.of(world.alpha(), world.alphaExec(), world.expert(), world.staff())) {
            assertThat(programme.as(reader, () -> voices.voices(run)).copies())
                    .extracting(DepartmentCopy::department)
                    .containsExactlyInAnyOrder("営業部", "工場");
        }
    }

    @Test
    void nobodyOutsideTheCompanyItsExpertAndStaffHearsTheDepartments() {
        for (var stranger : List.of(world.beta(), world.expert2(), world.gamma(), world.staffOther())) {
            assertThatThrownBy(() -> programme.as(stranger, () -> voices.voices(run)))
                    .isInstanceOf(MissingException.class);
        }
        assertThatThrownBy(() -> programme.as(world.lecturer(), () -> voices.voices(run)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> programme.as(world.beta(), () -> departments.answer(sales, 1, Answer.NO, "")))
                .isInstanceOf(MissingException.class);
    }

    @Test
    void aDepartmentHasOneCopyAndTakesItsAnswersAlongWhenItGoes() {
        say(sales, SEVENTY);

        assertThatThrownBy(() -> programme.as(world.alpha(), () -> departments.add(run, " 営業部 ")))
                .isInstanceOf(DepartmentTakenException.class);
        programme.as(world.alpha(), () -> departments.remove(sales));

        assertThat(programme.as(world.alpha(), () -> voices.voices(run)).copies())
                .extracting(DepartmentCopy::department)
                .containsExactly("工場");
        assertThatThrownBy(() -> programme.as(world.alpha(), () -> voices.open(sales)))
                .isInstanceOf(MissingException.class);
    }

    private void say(UUID copy, String letters) {
        programme.as(world.alpha(), () -> {
            transaction.executeWithoutResult(status -> {
                for (int i = 0; i < letters.length(); i++) {
                    departments.answer(copy, i + 1, answer(letters.charAt(i)), "");
                }
            });
        });
    }

    private static Answer answer(char letter) {
        return switch (letter) {
            case 'Y' -> Answer.YES;
            case 'P' -> Answer.PARTLY;
            case 'N' -> Answer.NO;
            default -> Answer.UNKNOWN;
        };
    }

    private int inSql(String sql, UUID param) {
        return programme.as(
                world.alpha(),
                () -> transaction.execute(status -> db.sql(sql).param(param).update()));
    }
}
