package jp.ishigaki.office.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.ViewTest;
import jp.ishigaki.calendar.DayOff;
import jp.ishigaki.cohort.CohortRow;
import jp.ishigaki.cohort.CohortService;
import jp.ishigaki.community.CommunityService;
import jp.ishigaki.community.NewQuestion;
import jp.ishigaki.curriculum.CurriculumService;
import jp.ishigaki.schedule.ReleaseService;
import jp.ishigaki.schedule.ScheduleService;
import jp.ishigaki.schedule.SessionPlans;
import jp.ishigaki.shared.TravellingClock;
import jp.ishigaki.support.WindowService;
import jp.ishigaki.tenancy.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class TodayViewTest extends ViewTest {

    @Autowired
    Programme programme;

    @Autowired
    WindowService windows;

    @Autowired
    CommunityService community;

    @Autowired
    CohortService cohorts;

    @Autowired
    CurriculumService curriculum;

    @Autowired
    ScheduleService schedule;

    @Autowired
    ReleaseService releases;

    private Programme.World world;

    @BeforeEach
    void found() {
        world = programme.found();
        // Experts do not visit these cohorts, so the day says nothing of it.
        programme.as(world.staff(), () -> windows.setWithoutVisits(world.cohort(), true));
        programme.as(world.staffOther(), () -> windows.setWithoutVisits(world.otherCohort(), true));
    }

    @Test
    void aDayWithoutAnythingDueIsSaidToBeClear() {
        sit(world, world.staff(), Role.STAFF);

        assertThat(open("today"))
                .contains("事務局の一日", "2024年10月1日(火)", "令和6年", "片づいています", "これから5営業日")
                .doesNotContain("!office");
    }

    @Test
    void whatIsOverdueSaysWhyAndSinceWhenAndWhatIsHeldIsMarkedAndTakenBack() {
        before("2024-09-20T01:00:00Z", () -> {
            programme.as(world.alpha(), () -> community.ask(new NewQuestion("控えの頻度", "本文です。", null, null, List.of())));
            programme.as(world.staff(), () -> curriculum.load());
            programme.as(world.staff(), () -> schedule.plan(world.cohort(), SessionPlans.plan(6, "2024-10-01", 8)));
            programme.as(world.staff(), () -> releases.release(world.cohort(), "第1版"));
        });
        sit(world, world.staff(), Role.STAFF);

        assertThat(open("today"))
                .contains("期限を過ぎたもの", "3営業日超過", "控えの頻度", "9月20日(金)の質問に、まだ回答がなく", "9月23日")
                .contains("今日 10月1日(火)", "ワークショップ 6", "第6回を10月1日(火) 13:00から、石積会館で開きます")
                .doesNotContain("!office", "!schedule", "!community");

        press("schedule.SessionsDue.held");
        assertThat(shown()).contains("「ワークショップ 6」を済みにしました").doesNotContain("石積会館で開きます");

        test(find(NativeButton.class).withId("due-undo").single()).click();
        assertThat(shown()).contains("石積会館で開きます").doesNotContain("済みにしました");
    }

    @Test
    @SuppressWarnings("unchecked")
    void onlyOneCohortsThingsAreShownWhenItIsChosen() {
        before("2024-09-20T01:00:00Z", () -> {
            programme.as(world.alpha(), () -> community.ask(new NewQuestion("控えの頻度", "本文です。", null, null, List.of())));
            programme.as(world.staff(), () -> cohorts.open("令和7年度", "R7", 2025));
        });
        sit(world, world.staff(), Role.STAFF);
        assertThat(open("today")).contains("控えの頻度");

        Select<CohortRow> filter = find(Select.class).withId("cohort-filter").single();
        filter.setValue(cohort(filter, "令和7年度"));
        assertThat(shown()).contains("片づいています").doesNotContain("控えの頻度");

        filter = find(Select.class).withId("cohort-filter").single();
        filter.setValue(cohort(filter, "令和6年度"));
        assertThat(shown()).contains("控えの頻度");
    }

    private static CohortRow cohort(Select<CohortRow> filter, String name) {
        return filter.getListDataView()
                .getItems()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aParticipantDoesNotFindThePage() {
        sit(world, world.alpha(), Role.PARTICIPANT);

        assertThat(open("today")).doesNotContain("期限", "片づいています");
    }

    @Test
    void theDaysOfOneClosureAreSaidTogether() {
        var days = new TreeMap<LocalDate, DayOff>();
        days.put(LocalDate.parse("2024-08-12"), new DayOff(DayOff.Kind.HOLIDAY, "休日"));
        for (int day = 13; day <= 15; day++) {
            days.put(LocalDate.of(2024, 8, day), new DayOff(DayOff.Kind.CLOSURE, "夏季休業"));
        }

        assertThat(DaysOffTexts.list(days, Locale.JAPANESE)).isEqualTo("8月12日 休日、8月13日–8月15日 夏季休業");
    }

    private void press(String kind) {
        test(find(NativeButton.class).all().stream()
                        .filter(button -> kind.equals(button.getElement().getAttribute("data-done")))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private static void before(String moment, Runnable work) {
        TravellingClock.at(java.time.Instant.parse(moment), work);
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
