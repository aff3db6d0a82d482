package jp.ishigaki.cohort.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.ViewTest;
import jp.ishigaki.attendance.AttendanceService;
import jp.ishigaki.attendance.TransferService;
import jp.ishigaki.cohort.Track;
import jp.ishigaki.cohort.TrackQueries;
import jp.ishigaki.cohort.TrackService;
import jp.ishigaki.cohort.TrackSize;
import jp.ishigaki.curriculum.CurriculumService;
import jp.ishigaki.schedule.ReleaseService;
import jp.ishigaki.schedule.ScheduleService;
import jp.ishigaki.schedule.SessionPlans;
import jp.ishigaki.tenancy.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Parallel tracks as staff and participants meet them. Today is 1 October 2024. */
@DatabaseTest
class TracksViewTest extends ViewTest {

    @Autowired
    Programme programme;

    @Autowired
    TrackService service;

    @Autowired
    TrackQueries tracks;

    @Autowired
    CurriculumService curriculum;

    @Autowired
    ScheduleService schedule;

    @Autowired
    ReleaseService releases;

    @Autowired
    AttendanceService attendance;

    @Autowired
    TransferService transfers;

    private Programme.World world;
    private UUID wednesday;
    private UUID friday;
    private UUID onWednesday;
    private UUID onFriday;

    @BeforeEach
    void found() {
        world = programme.found();
    }

    private void part() {
        programme.as(world.staff(), () -> {
            curriculum.load();
            wednesday = service.add(world.cohort(), "水曜コース", "Wednesday track");
            friday = service.add(world.cohort(), "金曜コース", "Friday track");
            service.place(world.cohort(), List.of(world.alphaCompany()), wednesday);
            service.place(world.cohort(), List.of(world.betaCompany()), friday);
            onWednesday = schedule.plan(
                    world.cohort(), SessionPlans.plan(6, "2024-10-09", 8).inTrack(wednesday));
            onFriday = schedule.plan(
                    world.cohort(), SessionPlans.plan(6, "2024-10-11", 8).inTrack(friday));
            schedule.plan(world.cohort(), SessionPlans.plan(7, "2024-10-22", 9));
            releases.release(world.cohort(), "第1版");
        });
    }

    @Test
    void staffMakeTracksAndTakeTheProposalOver() {
        sit(world, world.staff(), Role.STAFF);
        assertThat(open("cohort/tracks")).contains("まだコースはありません。");
        save();
        assertThat(find(TextField.class).all().getFirst().isInvalid()).isTrue();
        name("水曜コース");
        name("水曜コース");
        assertThat(find(TextField.class).all().getFirst().getErrorMessage()).isEqualTo("同じ名前のコースがあります");
        name("金曜コース");
        press("propose-tracks");
        assertThat(shown()).contains("水曜コースに加わる1社", "金曜コースに加わる1社");
        press("accept-tracks");

        assertThat(tracks.sizes(world.cohort()))
                .extracting(TrackSize::companies)
                .containsExactly(1, 1);
        assertThat(open("cohort")).contains("並行コース");
    }

    private void name(String name) {
        find(TextField.class).all().getFirst().setValue(name);
        save();
    }

    private void save() {
        var button = find(NativeButton.class).all().stream()
                .filter(each -> each.getElement().hasAttribute("data-save-track"))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(button, new ClickEvent<>(button));
    }

    @Test
    void aCohortWithoutTracksHasNoWordOfThem() {
        for (var page : List.of("schedule", "schedule/draft", "attendance", "cohort")) {
            sit(world, world.staff(), Role.STAFF);
            assertThat(open(page)).doesNotContain("コース", "!");
        }
        sit(world, world.alpha(), Role.PARTICIPANT);
        assertThat(open("schedule")).doesNotContain("コース");
        assertThat(open("own-attendance")).doesNotContain("コース", "代わりに");
    }

    @Test
    void aParticipantSeesTheOwnTrackAndTheOthersOnAsking() {
        part();
        sit(world, world.alpha(), Role.PARTICIPANT);

        assertThat(open("schedule")).contains("第6回（水曜コース）", "自分のコース").doesNotContain("金曜コース");
        assertThat(open("schedule?cohort=" + world.cohort() + "&tracks=all")).contains("第6回（金曜コース）", "他コース");
        assertThat(open("schedule/" + onFriday)).contains("他コースの回です。");
        assertThat(open("schedule/" + onWednesday)).contains("第6回（水曜コース）");
    }

    @Test
    void staffFilterTheScheduleTheMatrixAndTheCompaniesByTrack() {
        part();
        sit(world, world.staff(), Role.STAFF);

        assertThat(open("schedule?cohort=" + world.cohort() + "&tracks=" + friday))
                .contains("第6回（金曜コース）", "第7回")
                .doesNotContain("第6回（水曜コース）");
        assertThat(open("attendance?cohort=" + world.cohort() + "&track=" + friday))
                .contains("金曜コース");
        for (var list : List.of("surveys", "grouping")) {
            assertThat(open(list + "?cohort=" + world.cohort())).contains("第6回（水曜コース）", "第6回（金曜コース）", "第7回");
        }
        assertThat(open("cohort/tracks?cohort=" + world.cohort() + "&track=" + friday))
                .contains("卸売業")
                .doesNotContain("製造業");
        assertThat(open("schedule/draft?cohort=" + world.cohort())).contains("水曜コースにまだ入っていない編：");
    }

    @Test
    void whoeverPlacesOneCompanyKeepsTheMarksOfOthers() {
        part();
        sit(world, world.staff(), Role.STAFF);
        open("cohort/tracks?cohort=" + world.cohort());
        var mark = find(Checkbox.class).all().getFirst();
        mark.setValue(true);
        choose(tracks.tracks(world.cohort()).getFirst());

        assertThat(tracks.sizes(world.cohort()))
                .extracting(TrackSize::companies)
                .containsExactly(2, 0);
        assertThat(find(Checkbox.class).all()).contains(mark);
        assertThat(shown()).contains("2社", "0社");
    }

    @SuppressWarnings("unchecked")
    private void choose(Track track) {
        find(Select.class).all().forEach(choice -> {
            if (!choice.getId().isPresent()) {
                choice.setValue(Optional.of(track));
            }
        });
    }

    @Test
    void aParticipantChoosesWhereToMakeUpWhatWasMissed() {
        part();
        programme.as(world.staff(), () -> attendance.approveAbsence(onWednesday, world.alphaCompany(), "展示会に出るため"));
        sit(world, world.alpha(), Role.PARTICIPANT);

        assertThat(open("own-attendance")).contains("この回に出席する");
        transfers.choose(onWednesday, world.alphaCompany(), onFriday);
        open("schedule");
        assertThat(open("own-attendance")).contains("第6回（金曜コース） 10月11日(金)に代わりに出席する予定です");
    }

    @Test
    void staffSeeWhoMakesUpInAnotherTrack() {
        part();
        programme.as(world.staff(), () -> {
            attendance.approveAbsence(onWednesday, world.alphaCompany(), "展示会に出るため");
            transfers.choose(onWednesday, world.alphaCompany(), onFriday);
        });
        sit(world, world.staff(), Role.STAFF);

        assertThat(open("attendance/make-ups?cohort=" + world.cohort()))
                .contains("他コースでの受講", "第6回（金曜コース） 10月11日(金)に代わりに出席する予定です", "他コースでの受講をやめる");
    }

    private void press(String id) {
        var button = find(NativeButton.class).withId(id).single();
        ComponentUtil.fireEvent(button, new ClickEvent<>(button));
    }

    private String open(String location) {
        UI.getCurrent().setLocale(Locale.JAPANESE);
        var place = location.split("\\?", 2);
        UI.getCurrent()
                .navigate(place[0], place.length == 1 ? QueryParameters.empty() : QueryParameters.fromString(place[1]));
        return shown();
    }

    private String shown() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
