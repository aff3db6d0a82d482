package jp.ishigaki.diagnosis.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.ViewTest;
import jp.ishigaki.diagnosis.Answer;
import jp.ishigaki.diagnosis.DepartmentService;
import jp.ishigaki.diagnosis.DiagnosisPaths;
import jp.ishigaki.diagnosis.DiagnosisQueries;
import jp.ishigaki.diagnosis.DiagnosisService;
import jp.ishigaki.shared.ui.Going;
import jp.ishigaki.tenancy.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class DiagnosisViewsTest extends ViewTest {

    @Autowired
    Programme programme;

    @Autowired
    DiagnosisService diagnoses;

    @Autowired
    DepartmentService departments;

    @Autowired
    DiagnosisQueries queries;

    private Programme.World world;
    private UUID run;

    @BeforeEach
    void begin() {
        world = programme.found();
        run = programme.as(world.alpha(), () -> diagnoses.startOrResume());
    }

    @Test
    void s10ADepartmentIsNamedAnswersItsCopyAndItsNotesAreKept() {
        sit(world, world.alpha(), Role.PARTICIPANT);
        Going.to(DiagnosisPaths.DIAGNOSIS);
        click("add-department");
        assertThat(byId(TextField.class, "department").isInvalid()).isTrue();

        byId(TextField.class, "department").setValue("営業部");
        click("add-department");
        assertThat(text("departments")).contains("営業部").contains("0 / 25");
        byId(TextField.class, "department").setValue("営業部");
        click("add-department");
        assertThat(byId(TextField.class, "department").getErrorMessage()).contains("もうあります");

        Going.to(DiagnosisPaths.department(programme.as(world.alpha(), () -> departments.add(run, "工場"))));
        byId(AnswerRow.class, "item-3").choose(Answer.PARTLY);
        byId(TextField.class, "note-3").setValue("端末だけ");
        assertThat(text("answered")).isEqualTo("1 / 25");

        Going.to(DiagnosisPaths.DIAGNOSIS);
        assertThat(text("departments")).contains("1 / 25");
        assertThat(byId(AnswerRow.class, "item-3").getElement().getTextRecursively())
                .contains("工場: 一部実施している（端末だけ）")
                .contains("営業部: まだ答えていません");
    }

    @Test
    void s10ThePersonInChargeSettlesWhatDiffersAndReadsWhoSaidWhatAfterwards() {
        say("営業部", Answer.YES);
        say("工場", Answer.NO);
        sit(world, world.alpha(), Role.PARTICIPANT);
        Going.to(DiagnosisPaths.DIAGNOSIS);

        assertThat(text("answered")).isEqualTo("24 / 25");
        assertThat(text("waiting")).contains("部署で答えが違う質問: 7");
        assertThat(byId(NativeButton.class, "submit-diagnosis").isEnabled()).isFalse();

        byId(AnswerRow.class, "item-7").choose(Answer.PARTLY);
        byId(TextField.class, "note-7").setValue("工場はこれから");
        click("submit-diagnosis");

        assertThat(text("voices")).contains("営業部").contains("工場").contains("（工場はこれから）");
        sit(world, world.expert(), Role.EXPERT);
        Going.to(DiagnosisPaths.diagnosis(run));
        assertThat(text("voices")).contains("（工場はこれから）");
    }

    @Test
    void theScoresOfAllRunsStandOnOneLineAndTwoRunsAreCompared() {
        submit(run, Answer.PARTLY);
        var second = programme.as(world.alpha(), () -> diagnoses.startOrResume());
        submit(second, Answer.YES);
        sit(world, world.expert(), Role.EXPERT);
        Going.to(DiagnosisPaths.history(world.alphaCompany()));

        assertThat(text("scores")).contains("50点").contains("52点").contains("+2点");
        assertThat(text("compared"))
                .contains("答えが変わった質問 1")
                .contains("一部実施している")
                .contains("+2点");

        Going.to(DiagnosisPaths.history(world.alphaCompany()) + "?from=" + second + "&to=" + second);
        assertThat(text("compared")).contains("答えの変わった質問はありません。");
    }

    @Test
    void aCompanyWithoutARunSeesWhatWillStandThere() {
        sit(world, world.alpha(), Role.PARTICIPANT);
        Going.to(DiagnosisPaths.history(world.alphaCompany()));
        assertThat(((Component) getCurrentView()).getElement().getTextRecursively())
                .contains("まだ提出した診断がありません");
    }

    /** All partly but item 7. */
    private void submit(UUID of, Answer seventh) {
        programme.as(world.alpha(), () -> {
            for (int item = 1; item <= 25; item++) {
                diagnoses.answer(of, item, item == 7 ? seventh : Answer.PARTLY, "");
            }
            diagnoses.submit(of);
        });
    }

    /** Only at item 7 departments may say something else than yes. */
    private void say(String department, Answer seventh) {
        programme.as(world.alpha(), () -> {
            var copy = departments.add(run, department);
            for (int item = 1; item <= 25; item++) {
                departments.answer(copy, item, item == 7 ? seventh : Answer.YES, "");
            }
        });
    }

    private String text(String id) {
        return byId(Component.class, id).getElement().getTextRecursively();
    }
}
