package jp.ishigaki.desk.ui;

import static jp.ishigaki.enrolment.Recruiting.at;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.Programme.World;
import jp.ishigaki.ViewTest;
import jp.ishigaki.community.CommunityService;
import jp.ishigaki.community.NewQuestion;
import jp.ishigaki.curriculum.CurriculumService;
import jp.ishigaki.curriculum.PartRow;
import jp.ishigaki.desk.DeskColleague;
import jp.ishigaki.desk.DeskCompany;
import jp.ishigaki.desk.DeskService;
import jp.ishigaki.desk.ExpertProfile;
import jp.ishigaki.desk.ExpertProfileService;
import jp.ishigaki.tenancy.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The desk as experts, the office and those who ask see it. Today is 1 October 2024. */
@DatabaseTest
class DeskViewsTest extends ViewTest {

    @Autowired
    Programme programme;

    @Autowired
    CurriculumService curriculum;

    @Autowired
    CommunityService community;

    @Autowired
    DeskService desk;

    @Autowired
    ExpertProfileService profiles;

    private World world;

    @BeforeEach
    void found() {
        world = programme.found();
        programme.as(world.staff(), () -> curriculum.load());
    }

    private UUID ask(String day, String title) {
        return at(
                day + "T10:00",
                () -> programme.as(
                        world.alpha(), () -> community.ask(new NewQuestion(title, "本文です。", null, 3, List.of()))));
    }

    @Test
    void s23_theOfficeSeesWhatIsOverdueFirstAndWhyNobodyHoldsIt() {
        ask("2024-09-30", "新しい質問");
        ask("2024-09-20", "古い質問");
        sit(world, world.staff(), Role.STAFF);

        assertThat(open("desk/office?cohort=" + world.cohort()))
                .contains("期限超過 1件", "3営業日超過", "期限 9月26日(木)", "得意分野を登録した専門家がいません", "担当なし 2件")
                .containsSubsequence("古い質問", "新しい質問")
                .doesNotContain("!desk");
        assertThat(open("desk/office?cohort=" + world.cohort() + "&show=done")).contains("終わった質問が、ここに並びます。");
        assertThat(open("desk/office?show=queue&part=4&cohort=" + world.cohort()))
                .contains("担当のない質問はありません。");
    }

    @Test
    void anExpertClaimsFromTheQueueAndFindsItAmongTheOwn() {
        var question = ask("2024-09-30", "控えの頻度");
        sit(world, world.expert(), Role.EXPERT);
        assertThat(open("desk")).contains("担当している質問はありません。").doesNotContain("!desk");
        assertThat(open("desk?show=queue")).contains("控えの頻度", "あと2営業日");
        pressWith("data-claim", question.toString());
        assertThat(open("desk")).contains("控えの頻度", "担当：expert");
    }

    @Test
    void whoClaimsTooLateOrBeyondTheCapIsToldSo() {
        var taken = ask("2024-09-30", "先に取られる質問");
        var beyond = ask("2024-09-30", "上限を超える質問");
        programme.as(world.expert(), () -> profiles.write(new ExpertProfile(List.of(9), List.of(), 0)));
        sit(world, world.expert(), Role.EXPERT);
        open("desk?show=queue");
        standUp();
        programme.as(world.staff(), () -> desk.assign(taken, world.expert2(), ""));
        sit(world, world.expert(), Role.EXPERT);
        pressWith("data-claim", taken.toString());
        assertThat(shown()).contains("先に別の専門家が引き受けました。");
        pressWith("data-claim", beyond.toString());
        assertThat(shown()).contains("今週の上限に達しています。");
        press("claim-beyond");
        assertThat(shown()).contains("担当になりました。");
    }

    @Test
    void askingBackIsReadByTheAskerOnTheQuestionsPage() {
        var question = ask("2024-09-30", "控えの頻度");
        at("2024-10-01T10:00", () -> programme.as(world.expert(), () -> desk.claim(question, false)));
        sit(world, world.expert(), Role.EXPERT);
        assertThat(open("desk/question/" + question))
                .contains("窓口での経過", "expertさんが担当を引き受けました")
                .doesNotContain("!desk");
        press("desk-askBack");
        assertThat(find(TextArea.class).withId("desk-askBack-text").single().isInvalid())
                .isTrue();
        find(TextArea.class).withId("desk-askBack-text").single().setValue("何台ありますか。");
        press("desk-askBack");
        assertThat(shown()).contains("質問者の返信待ち", "expertさんが質問者に確認しています");

        sit(world, world.beta(), Role.PARTICIPANT);
        assertThat(open("question/" + question)).contains("回答 1").doesNotContain("追加の質問", "窓口");
        sit(world, world.alpha(), Role.PARTICIPANT);
        assertThat(open("question/" + question)).contains("専門家から追加の質問があります。").doesNotContain("専門家の窓口");
        sit(world, world.staff(), Role.STAFF);
        assertThat(open("question/" + question)).contains("専門家の窓口", "担当：expert").doesNotContain("!desk");
    }

    @Test
    void theOfficeAssignsExtendsAndTakesOffWithErrorsBesideTheFields() {
        var question = ask("2024-09-30", "控えの頻度");
        sit(world, world.staff(), Role.STAFF);
        open("desk/question/" + question);
        press("desk-assign");
        Select<DeskColleague> expert = select("desk-assign-expert");
        assertThat(expert.getErrorMessage()).isEqualTo("専門家を選んでください。");
        expert.setValue(expert.getListDataView().getItems().toList().getLast());
        press("desk-assign");
        assertThat(shown()).contains("担当：expert2");
        press("desk-extend");
        assertThat(find(TextArea.class).withId("desk-extend-text").single().isInvalid())
                .isTrue();
        find(TextArea.class).withId("desk-extend-text").single().setValue("確認中のため");
        find(IntegerField.class).withId("desk-extend-days").single().setValue(2);
        press("desk-extend");
        assertThat(shown()).contains("期限 10月7日(月)", "確認中のため");
        find(TextArea.class).withId("desk-takeOff-text").single().setValue("雑談のため");
        press("desk-takeOff");
        assertThat(shown()).contains("窓口の対象外");
        press("desk-putBack");
        assertThat(shown()).contains("期限 10月4日(金)");
    }

    @Test
    void anExpertSaysSkillsDaysAndConflicts() {
        sit(world, world.expert(), Role.EXPERT);
        assertThat(open("desk/profile")).contains("得意分野", "不在の予定", "利害関係の申告").doesNotContain("!desk");
        CheckboxGroup<PartRow> parts = checkboxes();
        parts.select(parts.getListDataView().getItems().toList().getFirst());
        find(TextField.class).withId("skills-tags").single().setValue("控え、規程");
        find(IntegerField.class).withId("skills-cap").single().setValue(99);
        press("skills-save");
        assertThat(find(IntegerField.class).withId("skills-cap").single().getErrorMessage())
                .contains("0から50");
        find(IntegerField.class).withId("skills-cap").single().setValue(4);
        press("skills-save");
        assertThat(programme.as(world.expert(), () -> profiles.profile()).tags())
                .containsExactly("控え", "規程");

        press("absence-add");
        assertThat(find(DatePicker.class).withId("absence-first").single().isInvalid())
                .isTrue();
        find(DatePicker.class).withId("absence-first").single().setValue(LocalDate.parse("2024-10-07"));
        find(DatePicker.class).withId("absence-last").single().setValue(LocalDate.parse("2024-10-11"));
        press("absence-add");
        assertThat(shown()).contains("10月7日(月)から10月11日(金)まで");

        ComboBox<DeskCompany> company = companies();
        company.setValue(company.getListDataView().getItems().toList().getFirst());
        press("conflict-add");
        assertThat(find(TextField.class).withId("conflict-reason").single().isInvalid())
                .isTrue();
        find(TextField.class).withId("conflict-reason").single().setValue("顧問契約のため");
        press("conflict-add");
        assertThat(shown()).contains("顧問契約のため");
    }

    @Test
    void theFiguresAreDrawnWithTheirTableAndTheirFile() {
        var question = ask("2024-09-27", "控えの頻度");
        at("2024-09-30T10:00", () -> programme.as(world.expert(), () -> community.answer(question, "毎日です。")));
        sit(world, world.staff(), Role.STAFF);
        assertThat(open("desk/figures?cohort=" + world.cohort()))
                .contains("100%", "第3編", "2024年9月", "1営業日", "1／1件")
                .doesNotContain("!desk");
        assertThat(open("desk/experts?cohort=" + world.cohort()))
                .contains("利害関係の申告")
                .doesNotContain("!desk");
    }

    @SuppressWarnings("unchecked")
    private Select<DeskColleague> select(String id) {
        return find(Select.class).withId(id).single();
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<PartRow> checkboxes() {
        return find(CheckboxGroup.class).withId("skills-parts").single();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<DeskCompany> companies() {
        return find(ComboBox.class).withId("conflict-company").single();
    }

    private void pressWith(String attribute, String value) {
        var button = find(NativeButton.class)
                .withCondition(each -> value.equals(each.getElement().getAttribute(attribute)))
                .single();
        ComponentUtil.fireEvent(button, new ClickEvent<>(button));
    }

    private void press(String id) {
        var button = find(NativeButton.class).withId(id).single();
        ComponentUtil.fireEvent(button, new ClickEvent<>(button));
    }

    private String open(String location) {
        UI.getCurrent().setLocale(Locale.JAPANESE);
        var parts = location.split("\\?", 2);
        UI.getCurrent()
                .navigate(parts[0], parts.length < 2 ? QueryParameters.empty() : QueryParameters.fromString(parts[1]));
        return shown();
    }

    private String shown() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
