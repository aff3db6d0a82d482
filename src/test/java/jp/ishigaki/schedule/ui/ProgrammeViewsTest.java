package jp.ishigaki.schedule.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.ViewTest;
import jp.ishigaki.curriculum.CurriculumService;
import jp.ishigaki.schedule.ReleaseService;
import jp.ishigaki.schedule.ScheduleQueries;
import jp.ishigaki.schedule.ScheduleService;
import jp.ishigaki.schedule.SessionPlans;
import jp.ishigaki.tenancy.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Schedule, textbook and cohort as their readers meet them. */
@DatabaseTest
class ProgrammeViewsTest extends ViewTest {

    @Autowired
    Programme programme;

    @Autowired
    ScheduleService service;

    @Autowired
    ReleaseService releases;

    @Autowired
    ScheduleQueries schedule;

    @Autowired
    CurriculumService curriculum;

    private Programme.World world;
    private UUID sixth;

    @BeforeEach
    void planTwoSessions() {
        world = programme.found();
        programme.as(world.staff(), () -> curriculum.load());
        plan(1, "2024-07-23", 1, 2);
        sixth = plan(6, "2024-10-08", 8);
        programme.as(world.staff(), () -> releases.release(world.cohort(), "第1版"));
    }

    private UUID plan(int number, String heldOn, Integer... parts) {
        return programme.as(
                world.staff(), () -> service.plan(world.cohort(), SessionPlans.plan(number, heldOn, parts)));
    }

    @Test
    void aParticipantSeesWhatIsOverAndWhatIsNextAndMovesNothing() {
        sit(world, world.alpha(), Role.PARTICIPANT);

        assertThat(open("schedule"))
                .contains("次は第6回、10月8日(火)です。あと7日あります。", "終わりました", "次の回")
                .contains("Lv.3 網羅的", "第8編", "13:00–15:00", "P9〜86")
                .doesNotContain("日を動かす", "!schedule", "!curriculum");
        assertThat(open("schedule/" + sixth)).contains("2024年10月8日(火)", "第20章", "15:15–17:15", "45名");
    }

    @Test
    void staffMoveASessionAfterSeeingTheChange() {
        sit(world, world.staff(), Role.STAFF);
        open("schedule");
        var dialog = new PostponeDialog(schedule.session(sixth).orElseThrow(), service, () -> {});
        dialog.open();
        var day = find(DatePicker.class, dialog).withId("postpone-day").single();

        day.setValue(LocalDate.parse("2024-09-30"));
        assertThat(day.isInvalid()).isTrue();
        assertThat(day.getErrorMessage()).contains("過ぎた日です");

        day.setValue(LocalDate.parse("2024-10-15"));
        assertThat(day.isInvalid()).isFalse();
        assertThat(find(Paragraph.class, dialog)
                        .withId("postpone-change")
                        .single()
                        .getText())
                .isEqualTo("2024年10月8日(火) → 2024年10月15日(火)");
        ComponentUtil.fireEvent(find(NativeButton.class).withId("postpone-save").single(), new ClickEvent<>(dialog));

        assertThat(schedule.session(sixth).orElseThrow().heldOn()).isEqualTo("2024-10-15");
        assertThat(open("schedule")).contains("10月15日");
    }

    @Test
    void theTextbookIsFilteredByNumberAndByWords() {
        sit(world, world.alpha(), Role.PARTICIPANT);
        assertThat(open("textbook")).contains("第10編", "レベル共通", "28-1");

        find(TextField.class, (Component) getCurrentView())
                .withId("textbook-filter")
                .single()
                .setValue("2-2-3");

        assertThat(shown()).contains("情報セキュリティ自社診断", "P16, 16-17").doesNotContain("2-2-4");
        assertThat(open("textbook/2-2-3")).contains("第1編", "第2章", "R6", "P16, 16-17");
    }

    @Test
    void staffSeeTheFramesAndTheCompanies() {
        sit(world, world.staff(), Role.STAFF);

        assertThat(open("cohort"))
                .contains("参加企業 2社", "実施中", "建設・製造", "アルファ製作所", "38名", "まだいません")
                .doesNotContain("!cohort");
    }

    private String open(String location) {
        UI.getCurrent().setLocale(Locale.JAPANESE);
        UI.getCurrent().navigate(location);
        return shown();
    }

    private String shown() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
