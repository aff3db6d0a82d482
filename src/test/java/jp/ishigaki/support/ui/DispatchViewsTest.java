package jp.ishigaki.support.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.Programme.World;
import jp.ishigaki.ViewTest;
import jp.ishigaki.identity.MembershipService;
import jp.ishigaki.support.AssignedExpert;
import jp.ishigaki.support.DispatchMode;
import jp.ishigaki.support.DispatchPlan;
import jp.ishigaki.support.DispatchQueries;
import jp.ishigaki.support.DispatchService;
import jp.ishigaki.support.EndState;
import jp.ishigaki.tenancy.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Visits as staff, experts and companies see them. Today is 1 October 2024. */
@DatabaseTest
class DispatchViewsTest extends ViewTest {

    @Autowired
    Programme programme;

    @Autowired
    DispatchService service;

    @Autowired
    DispatchQueries queries;

    @Autowired
    MembershipService members;

    private World world;

    @BeforeEach
    void found() {
        world = programme.found();
    }

    @Test
    void s31TheFormNamesTheWindowBesideTheDayAndKeepsWhatWasTyped() {
        sit(world, world.staff(), Role.STAFF);
        assertThat(open("dispatches/new?cohort=" + world.cohort() + "&company=" + world.alphaCompany() + "&number=3"))
                .contains("第3回派遣の日を決める")
                .doesNotContain("!support");
        var day = find(DatePicker.class).withId("dispatch-day").single();
        day.setValue(LocalDate.parse("2024-12-16"));
        find(TextField.class).withId("dispatch-place").single().setValue("第二工場");
        press("dispatch-save");

        assertThat(day.getErrorMessage()).contains("第3回派遣の期間は2024年9月15日(日)から2024年12月15日(日)までです。");
        assertThat(find(TextField.class).withId("dispatch-place").single().getValue())
                .isEqualTo("第二工場");
        day.setValue(LocalDate.parse("2024-10-14"));
        press("dispatch-save");
        assertThat(shown()).contains("この日は祝日（スポーツの日）です。");
        press("dispatch-save");

        assertThat(shown())
                .contains("2024年10月14日(月) 13:30–15:30", "訪問 第二工場", "日程を変える")
                .doesNotContain("!support");
    }

    @Test
    void aVisitWhoseExpertLooksAfterTheCompanyNoMoreStillShowsThatExpert() {
        var id = plan(3, "2024-10-09");
        programme.as(world.staff(), () -> members.assign(world.expert2(), world.alphaCompany()));
        programme.as(world.staff(), () -> members.unassign(world.expert(), world.alphaCompany()));
        sit(world, world.staff(), Role.STAFF);
        open("dispatches/" + id + "/edit");

        @SuppressWarnings("unchecked")
        Select<AssignedExpert> expert =
                find(Select.class).withId("dispatch-expert").single();
        assertThat(expert.getValue().membership()).isEqualTo(world.expert());
        assertThat(expert.getItemLabelGenerator().apply(expert.getValue())).isEqualTo("expert（担当から外れています）");
        assertThat(expert.getHelperText()).contains("選び直してください");
        find(TextField.class).withId("dispatch-place").single().setValue("第二工場");
        press("dispatch-save");
        assertThat(expert.getErrorMessage()).contains("担当する専門家を選んでください");
    }

    @Test
    void s31TheCalendarShowsEachCompanyBesideItsFourVisitsAndItsFiltersAreInTheAddress() {
        plan(3, "2024-10-09");
        sit(world, world.staff(), Role.STAFF);
        var all = "dispatches?cohort=" + world.cohort();

        assertThat(open(all))
                .contains("アルファ製作所", "ベータ商事", "第3回派遣", "9月15日〜12月15日", "10月9日(水)", "13:30–15:30 訪問", "担当の専門家なし")
                .doesNotContain("!support");
        assertThat(open(all + "&number=3&show=planned")).contains("アルファ製作所").doesNotContain("ベータ商事");
        assertThat(open(all + "&number=3&show=not-planned")).contains("ベータ商事").doesNotContain("アルファ製作所");
        assertThat(open(all + "&number=3&show=held")).contains("当てはまる企業はありません。");
        assertThat(open("dispatches/agenda?cohort=" + world.cohort() + "&month=2024-10"))
                .contains("2024年10月", "10月9日(水)", "アルファ製作所", "第3回派遣・expert・訪問")
                .doesNotContain("!support");
        assertThat(open("dispatches/windows?cohort=" + world.cohort()))
                .contains("第1回 ヒアリング", "年度から見た案です。")
                .doesNotContain("!support");
    }

    @Test
    void theExpertReportsAndTheCompanyReadsIt() {
        var id = plan(2, "2024-09-26");
        sit(world, world.expert(), Role.EXPERT);
        assertThat(open("dispatches")).contains("アルファ製作所", "報告待ち").doesNotContain("ベータ商事", "!support");
        open("dispatches/" + id);
        press("report-save");
        assertThat(find(TextArea.class).withId("report-done").single().getErrorMessage())
                .isEqualTo("したことを書いてください。");
        chooseEndState();
        find(TextArea.class).withId("report-done").single().setValue("予定表をつくりました。");
        press("report-save");
        assertThat(shown()).contains("実施済み", "予定表をつくりました。", "一部達した", "報告を直す");

        sit(world, world.alpha(), Role.PARTICIPANT);
        assertThat(open("own-dispatches"))
                .contains("第2回 行動の具体化", "予定表をつくりました。", "一部達した", "まだ決まっていません。")
                .doesNotContain("!support");
        assertThat(open("dispatches/" + id)).contains("予定表をつくりました。").doesNotContain("報告を直す", "日程を変える");
    }

    @SuppressWarnings("unchecked")
    private void chooseEndState() {
        ((RadioButtonGroup<EndState>)
                        find(RadioButtonGroup.class).withId("report-end-state").single())
                .setValue(EndState.PARTLY);
    }

    @Test
    void staffCallAVisitOffWithAReason() {
        var id = plan(3, "2024-10-09");
        sit(world, world.staff(), Role.STAFF);
        open("dispatches/" + id);
        press("dispatch-cancel");
        press("cancel-save");
        var reason = find(TextArea.class).withId("cancel-reason").single();
        assertThat(reason.getErrorMessage()).contains("理由を500文字以内で");
        reason.setValue("工場の点検のため");
        press("cancel-save");

        assertThat(shown()).contains("取りやめ", "工場の点検のため").doesNotContain("日程を変える");
        sit(world, world.alpha(), Role.PARTICIPANT);
        assertThat(open("")).contains("次の専門家派遣", "日の決まった派遣はありません。").doesNotContain("!s");
    }

    @Test
    void staffSeeTheRulesOfRemindersAndWhomTheyWouldWriteTo() {
        plan(3, "2024-10-02");
        sit(world, world.staff(), Role.STAFF);

        assertThat(open("reminders"))
                .contains("専門家派遣の予定", "今日この決まりで送る手紙は3通です。", "事務局の一日のまとめ", "同意書の署名", "ふりかえの課題")
                .doesNotContain("!office", "!support", "!enrolment", "!attendance");
    }

    private UUID plan(int number, String day) {
        return programme.as(
                world.staff(),
                () -> service.plan(
                        world.cohort(),
                        world.alphaCompany(),
                        number,
                        new DispatchPlan(
                                world.expert(),
                                LocalDate.parse(day),
                                LocalTime.of(13, 30),
                                120,
                                DispatchMode.VISIT,
                                "",
                                "")));
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
