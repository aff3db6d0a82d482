package jp.ishigaki.facilitation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.ViewTest;
import jp.ishigaki.attendance.Seminars;
import jp.ishigaki.facilitation.FacilitationQueries;
import jp.ishigaki.facilitation.FacilitationService;
import jp.ishigaki.facilitation.GroupOutput;
import jp.ishigaki.facilitation.GroupWork;
import jp.ishigaki.facilitation.LiveState;
import jp.ishigaki.facilitation.OutputDraft;
import jp.ishigaki.facilitation.OutputDrafts;
import jp.ishigaki.facilitation.OutputQueries;
import jp.ishigaki.facilitation.OutputRoles;
import jp.ishigaki.facilitation.OutputService;
import jp.ishigaki.facilitation.ThoughtRow;
import jp.ishigaki.facilitation.Workshops;
import jp.ishigaki.facilitation.Workshops.Room;
import jp.ishigaki.shared.TravellingClock;
import jp.ishigaki.tenancy.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What one sees and does in a workshop, on the afternoon of 9 October 2024. */
@DatabaseTest
@Import(Workshops.class)
class WorkshopViewsTest extends ViewTest {

    @Autowired
    Workshops workshops;

    @Autowired
    FacilitationService lead;

    @Autowired
    FacilitationQueries queries;

    @Autowired
    GroupWork work;

    @Autowired
    OutputService outputs;

    @Autowired
    OutputDrafts drafts;

    @Autowired
    OutputQueries written;

    private Room room;

    private static void thatAfternoon(Runnable work) {
        TravellingClock.at(Seminars.tokyo(Workshops.AFTERNOON), work);
    }

    @Test
    void theLecturerPreparesBeginsGoesOnAndCloses() {
        room = workshops.found();
        thatAfternoon(() -> {
            sit(room.world(), room.world().lecturer(), Role.LECTURER);
            assertThat(open("schedule/" + room.session())).contains("進行する", "進め方がまだ準備されていません");
            assertThat(open("workshop/" + room.session() + "/lead"))
                    .contains("進め方を準備する", "全部で9段階です")
                    .doesNotContain("!facilitation");
            find(TextArea.class).withId("workshop-theme").single().setValue("期限切れのソフトウェア");
            var minutes = find(IntegerField.class).withId("step-minutes-1").single();
            minutes.setValue(500);
            press("workshop-save");
            assertThat(minutes.getErrorMessage()).contains("0から240まで");
            minutes.setValue(7);
            press("workshop-save");
            assertThat(shown()).contains("始める", "期限切れのソフトウェア", "7分").doesNotContain("!facilitation");

            press("lead-start");
            assertThat(shown()).contains("段階 1 / 9", "次の段階へ", "いまはここ");
            press("lead-next");
            press("lead-pause");
            assertThat(button("lead-pause").getText()).isEqualTo("時間を進める");
            press("step-go-5");
            assertThat(shown()).contains("段階 5 / 9", "投票する");
            press("lead-reveal");
            assertThat(button("lead-reveal").getText()).isEqualTo("考えは公開ずみ");
            press("group-down-1");
            press("group-present-2");
            assertThat(button("group-present-2").getText()).isEqualTo("発表中");
            assertThat(open("workshop/" + room.session() + "/screen")).contains("投票する", "発表：グループ2");
            open("workshop/" + room.session() + "/lead");
            press("lead-close");
            press("closing-yes");
            assertThat(workshops
                            .ask(room.world().staff(), () -> queries.live(room.session()))
                            .orElseThrow()
                            .state())
                    .isEqualTo(LiveState.CLOSED);
        });
    }

    @Test
    void theCardOfThePresentStepIsMarkedAndTheOthersAreNot() {
        room = workshops.begun();
        thatAfternoon(() -> {
            sit(room.world(), room.world().alpha(), Role.PARTICIPANT);
            open("workshop/" + room.session());
            assertThat(current()).as("the welcome is about no card").isEmpty();
            var cards = List.of("thoughts", "thoughts", "ideas", "ideas", "output", "output", "output", "thoughts");
            for (int step = 2; step <= cards.size() + 1; step++) {
                goTo(step);
                open("schedule");
                open("workshop/" + room.session());
                assertThat(current()).containsExactly(cards.get(step - 2));
            }
        });
    }

    @Test
    void aParticipantThinksProposesVotesAndWritesAndTypedTextStays() {
        room = workshops.begun();
        var idea = workshops.ask(room.world().beta(), () -> work.propose(room.session(), "当番を決める"));
        thatAfternoon(() -> {
            sit(room.world(), room.world().alpha(), Role.PARTICIPANT);
            assertThat(open("")).contains("いま開かれているワークショップ", "第7回のワークショップに入る");
            assertThat(open("workshop/" + room.session()))
                    .contains("段階 1 / 9", "グループ1：", "いまは、あなただけに見えています", "当番を決める")
                    .doesNotContain("!facilitation");

            press("thought-add");
            assertThat(find(TextField.class).withId("thought-text").single().getErrorMessage())
                    .isEqualTo("考えたことを書いてください。");
            find(TextField.class).withId("thought-text").single().setValue("更新の予定がない機器がある");
            press("thought-add");
            assertThat(thoughts()).extracting(ThoughtRow::body).containsExactly("更新の予定がない機器がある");
            pressOf("thought-keep");
            assertThat(thoughts().getFirst().kept()).isTrue();
            pressOf("idea-vote");
            assertThat(workshops.ask(room.world().alpha(), () -> queries.ideas(room.session())))
                    .allSatisfy(
                            row -> assertThat(row.voted()).isEqualTo(row.id().equals(idea)));

            find(TextArea.class).withId("output-text").single().setValue("台帳を作る");
            press("output-save");
            assertThat(shown()).contains("保存しました。", "第1版");
        });
    }

    @Test
    void ofTwoTextsBothAreShownAndNothingTypedIsLost() {
        room = workshops.begun();
        thatAfternoon(() -> {
            sit(room.world(), room.world().alpha(), Role.PARTICIPANT);
            open("workshop/" + room.session());
            var text = find(TextArea.class).withId("output-text").single();
            text.setValue("わたしの文");
            acting.as(room.world().beta(), () -> outputs.write(room.session(), "ベータの文", OutputRoles.NONE, 0));

            press("output-save");
            assertThat(text.getValue()).isEqualTo("わたしの文");
            assertThat(shown()).contains("先に保存した文", "ベータの文", "どちらの文も失われません");
            press("output-both");
            assertThat(text.getValue()).contains("わたしの文", "ベータの文");
            press("output-save");
            assertThat(workshops.ask(room.world().alpha(), () -> written.versions(room.session(), 1)))
                    .extracting(GroupOutput::number)
                    .containsExactly(2, 1);
        });
    }

    @Test
    void whatIsTypedIsThereAgainAfterAReloadAndGoneOnceSaved() {
        room = workshops.begun();
        thatAfternoon(() -> {
            sit(room.world(), room.world().alpha(), Role.PARTICIPANT);
            open("workshop/" + room.session());
            find(TextArea.class).withId("output-text").single().setValue("書きかけの文");

            open("");
            assertThat(open("workshop/" + room.session())).contains("書きかけの文を戻しました");
            assertThat(find(TextArea.class).withId("output-text").single().getValue())
                    .isEqualTo("書きかけの文");
            press("output-save");

            open("");
            assertThat(open("workshop/" + room.session())).contains("第1版").doesNotContain("書きかけの文を戻しました");
        });
    }

    @Test
    void aDraftThatTheGroupOvertookIsShownBesideWhatTheGroupSaved() {
        room = workshops.begun();
        workshops.as(
                room.world().alpha(),
                () -> drafts.keep(room.session(), new OutputDraft("書きかけの文", OutputRoles.NONE, 0, 0)));
        workshops.as(room.world().beta(), () -> outputs.write(room.session(), "ベータの文", OutputRoles.NONE, 0));
        thatAfternoon(() -> {
            sit(room.world(), room.world().alpha(), Role.PARTICIPANT);
            assertThat(open("workshop/" + room.session())).contains("先に保存した文", "ベータの文");
            assertThat(find(TextArea.class).withId("output-text").single().getValue())
                    .isEqualTo("書きかけの文");
            press("output-mine");
            press("output-save");
            assertThat(shown()).contains("第2版");
        });
    }

    @Test
    void ofTwoDevicesOfOnePersonNeitherLosesItsText() {
        room = workshops.begun();
        thatAfternoon(() -> {
            sit(room.world(), room.world().alpha(), Role.PARTICIPANT);
            open("workshop/" + room.session());
            acting.as(
                    room.world().alpha(),
                    () -> drafts.keep(room.session(), new OutputDraft("スマートフォンの文", OutputRoles.NONE, 0, 0)));

            find(TextArea.class).withId("output-text").single().setValue("パソコンの文");
            assertThat(shown()).contains("ほかの端末で書いた文", "スマートフォンの文");
            press("output-both");
            assertThat(workshops
                            .ask(room.world().alpha(), () -> drafts.open(room.session()))
                            .orElseThrow()
                            .body())
                    .contains("スマートフォンの文", "パソコンの文");
        });
    }

    @Test
    void whatWasNotSavedWhenTheWorkshopEndedStaysReadableForItsWriterAlone() {
        room = workshops.begun();
        workshops.as(
                room.world().alpha(),
                () -> drafts.keep(room.session(), new OutputDraft("間に合わなかった文", OutputRoles.NONE, 0, 0)));
        workshops.as(room.world().lecturer(), () -> lead.close(room.session(), 1));
        thatAfternoon(() -> {
            sit(room.world(), room.world().beta(), Role.PARTICIPANT);
            assertThat(open("workshop/" + room.session())).doesNotContain("間に合わなかった文");
            sit(room.world(), room.world().alpha(), Role.PARTICIPANT);
            open("");
            assertThat(open("workshop/" + room.session())).contains("間に合わなかった文").doesNotContain("!facilitation");
            press("output-discard");
            assertThat(workshops.ask(room.world().alpha(), () -> drafts.open(room.session())))
                    .isEmpty();
        });
    }

    @Test
    void s19AfterwardsTheCohortReadsTheOutputsAndTheLecturersCommentIsMarked() {
        room = workshops.begun();
        var roles = new OutputRoles(room.world().alpha(), null, room.world().beta());
        workshops.as(room.world().alpha(), () -> outputs.write(room.session(), "台帳を作る", roles, 0));
        workshops.as(room.world().lecturer(), () -> {
            outputs.remark(room.session(), 1, "見直しの日も決めましょう。");
            lead.close(room.session(), 1);
            outputs.amend(room.session(), 1, "台帳を作り、月に一度見直す", roles, 1, "発表で足した");
        });
        thatAfternoon(() -> {
            sit(room.world(), room.delta(), Role.PARTICIPANT);
            assertThat(open("workshop/" + room.session()))
                    .contains("台帳を作り、月に一度見直す", "書記", "発表担当", "講師コメント", "理由：発表で足した", "前の版（1）")
                    .doesNotContain("保存する", "!facilitation");
            sit(room.world(), room.world().lecturer(), Role.LECTURER);
            open("workshop/" + room.session() + "/lead");
            press("group-amend-1");
            press("amend-save");
            assertThat(find(TextField.class).withId("amend-reason").single().getErrorMessage())
                    .isEqualTo("理由を書いてください。");
        });
    }

    @Test
    void aThoughtBecomesTheBeginningOfAnIssueForItsWriterAlone() {
        room = workshops.begun();
        var thought = workshops.ask(room.world().alpha(), () -> work.think(room.session(), "更新の予定がない機器がある"));
        thatAfternoon(() -> {
            sit(room.world(), room.world().alpha(), Role.PARTICIPANT);
            UI.getCurrent().navigate("issue/new", QueryParameters.of("from", thought.toString()));
            assertThat(find(TextField.class).withId("issue-title").single().getValue())
                    .isEqualTo("更新の予定がない機器がある");
            assertThat(find(Paragraph.class).withId("issue-known").single().getText())
                    .as("the group knows these words, an anonymous issue in them too")
                    .contains("匿名");
            sit(room.world(), room.world().beta(), Role.PARTICIPANT);
            UI.getCurrent().navigate("issue/new", QueryParameters.fromString("from=" + thought + "&again=1"));
            assertThat(find(TextField.class).withId("issue-title").single().getValue())
                    .isEmpty();
        });
    }

    private void goTo(int step) {
        workshops.as(room.world().lecturer(), () -> {
            var seen = queries.live(room.session()).orElseThrow().version();
            lead.goTo(room.session(), step, seen);
        });
    }

    private List<String> current() {
        return find(Section.class).all().stream()
                .filter(each -> each.getElement().hasAttribute("aria-current"))
                .map(each -> each.getId().orElse(""))
                .toList();
    }

    private List<ThoughtRow> thoughts() {
        return workshops.ask(room.world().alpha(), () -> queries.thoughts(room.session()));
    }

    private NativeButton button(String id) {
        return find(NativeButton.class).withId(id).single();
    }

    private void press(String id) {
        click(button(id));
    }

    private void pressOf(String classes) {
        click(find(NativeButton.class).withClassName(classes).single());
    }

    private static void click(NativeButton button) {
        ComponentUtil.fireEvent(button, new ClickEvent<>(button));
    }

    private String open(String location) {
        UI.getCurrent().setLocale(Locale.JAPANESE);
        UI.getCurrent().navigate(location, QueryParameters.empty());
        return shown();
    }

    private String shown() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
