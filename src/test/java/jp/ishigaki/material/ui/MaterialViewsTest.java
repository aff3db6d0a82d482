package jp.ishigaki.material.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.Locale;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.TestDatabase;
import jp.ishigaki.ViewTest;
import jp.ishigaki.cohort.CohortPlan;
import jp.ishigaki.cohort.CohortService;
import jp.ishigaki.material.MaterialPaths;
import jp.ishigaki.material.MaterialQueries;
import jp.ishigaki.material.MaterialRow;
import jp.ishigaki.material.Shelf;
import jp.ishigaki.material.field.FileField;
import jp.ishigaki.material.file.FileRefusedException;
import jp.ishigaki.material.file.FileRefusedException.Reason;
import jp.ishigaki.material.file.SampleFiles;
import jp.ishigaki.notification.NotificationQueries;
import jp.ishigaki.schedule.ReleaseService;
import jp.ishigaki.schedule.ScheduleService;
import jp.ishigaki.schedule.SessionPlans;
import jp.ishigaki.schedule.SessionReferences;
import jp.ishigaki.tenancy.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Materials as their readers and those who prepare them meet them. */
@DatabaseTest
@Import(Shelf.class)
class MaterialViewsTest extends ViewTest {

    @Autowired
    Programme programme;

    @Autowired
    Shelf shelf;

    @Autowired
    MaterialQueries queries;

    @Autowired
    NotificationQueries notices;

    @Autowired
    SessionReferences references;

    @Autowired
    CohortService cohorts;

    @Autowired
    ScheduleService planning;

    @Autowired
    ReleaseService releases;

    private Programme.World world;
    private Shelf.Sessions sessions;

    @BeforeEach
    void planTwoSessions() {
        world = programme.found();
        sessions = shelf.plan(world);
    }

    @Test
    void staffSeeWhatTakesHowMuchOfTheStorageAndAreWarnedBeforeItIsFull() throws Exception {
        var material = shelf.add(world.lecturer(), sessions.second(), "入門", true);
        shelf.addVersion(world.staff(), material, "入門 改", true);
        sit(world, world.staff(), Role.STAFF);
        assertThat(open(MaterialPaths.STORAGE))
                .contains("10 GBのうち", "いまの資料", "前の版と取り下げた資料", "令和6年度", "合計", "2件", "上限は10 GB")
                .doesNotContain("いっぱいになると", "!material", "!attachment");

        var used = programme.as(world.staff(), () -> queries.storage()).used();
        try (var operator = TestDatabase.connectAsSuperuser();
                var statement = operator.prepareStatement("insert into storage_quota values (?, ?)")) {
            statement.setObject(1, world.tenant());
            statement.setLong(2, used + used / 10 + 1);
            statement.execute();
        }

        assertThat(open(MaterialPaths.STORAGE)).contains("いっぱいになると", "のこりは");
        assertThat(open(MaterialPaths.MATERIALS)).contains("容量がのこりわずかです");
    }

    @Test
    void aParticipantFindsWhatIsReleasedAtTheSessionAndInTheList() {
        shelf.add(world.lecturer(), sessions.second(), "急いで塞ぐ穴", true);
        shelf.add(world.lecturer(), sessions.second(), "準備中の資料", false);
        programme.as(world.lecturer(), () -> references.cite(sessions.second(), "R6", "9-1", "12-14"));
        sit(world, world.alpha(), Role.PARTICIPANT);
        assertThat(notices.unread()).isPositive();

        assertThat(open("schedule/" + sessions.second()))
                .contains("資料", "急いで塞ぐ穴", "PDF 1 KB", "公開")
                .doesNotContain("準備中の資料", "資料を加える", "版と公開", "!material");
        assertThat(notices.latest(null, 10).items())
                .filteredOn(notice -> notice.messageKey().startsWith("material."))
                .allMatch(notice -> notice.read());
        assertThat(open("materials"))
                .contains("資料一覧", "第2回", "2024年8月6日", "R6版 9-1（P12-14）", "急いで塞ぐ穴", "セミナー")
                .doesNotContain("準備中の資料", "第6回", "!material");
    }

    @Test
    void staffSeeHowMuchIsUsedAndChooseWhatNextYearTakesOver() {
        shelf.add(world.staff(), sessions.second(), "入門", true);
        var next = programme.as(world.staff(), () -> {
            var drafted = cohorts.draft(CohortPlan.named("令和7年度", "R7", 2025));
            planning.plan(drafted, SessionPlans.plan(2, "2025-08-05", 3));
            releases.release(drafted, "第1版");
            return drafted;
        });
        sit(world, world.staff(), Role.STAFF);
        assertThat(open("materials?cohort=" + next))
                .contains("10 GBのうち1 KBを使っています", "前の期の資料を引き継ぐ")
                .doesNotContain("!material");

        assertThat(open("material-take-over?cohort=" + next)).contains("第2回").doesNotContain("!material");
        press("takeover-take");
        assertThat(shown()).contains("1件を写しました");
        assertThat(open("materials?cohort=" + next)).contains("入門");
    }

    @Test
    void aSessionWithoutMaterialsShowsParticipantsNoCard() {
        sit(world, world.alpha(), Role.PARTICIPANT);
        open("schedule/" + sessions.sixth());
        assertThat(find(MaterialsCard.class, (Component) getCurrentView()).all())
                .isEmpty();
        assertThat(open("materials")).contains("資料はまだありません");
    }

    @Test
    void whoTeachesTheSessionAddsAFileAndReleasesIt() {
        sit(world, world.lecturer(), Role.LECTURER);
        assertThat(open("schedule/" + sessions.second())).contains("資料を加える");
        assertThat(open(MaterialPaths.addTo(sessions.second()))).contains("ウイルス検査は設定されていません");
        find(FileField.class, (Component) getCurrentView())
                .single()
                .hold(SampleFiles.received("手引き.pdf", SampleFiles.pdf("a")));
        assertThat(field("material-title").getValue()).isEqualTo("手引き");
        field("material-title").setValue("対策の手引き");
        find(Checkbox.class, (Component) getCurrentView())
                .withId("material-released")
                .single()
                .setValue(true);
        press("material-save");

        assertThat(shown()).contains("対策の手引き", "版と公開").doesNotContain("未公開");
        assertThat(programme.as(world.alpha(), () -> queries.of(sessions.second())))
                .extracting(MaterialRow::title)
                .containsExactly("対策の手引き");
    }

    @Test
    void whatStandsAgainstAFileIsSaidBesideItsFieldAndNothingTypedIsLost() {
        sit(world, world.staff(), Role.STAFF);
        open(MaterialPaths.addTo(sessions.second()));
        field("material-title").setValue("手引き");
        find(FileField.class, (Component) getCurrentView()).single().refuse(new FileRefusedException(Reason.MACRO));
        assertThat(fileError().getText()).contains("マクロ");

        press("material-save");
        assertThat(fileError().getText()).isEqualTo("ファイルを選んでください。");
        assertThat(field("material-title").getValue()).isEqualTo("手引き");

        kind().setValue(VersionFields.Kind.LINK);
        field("material-link").setValue("http://example.jp/");
        press("material-save");
        assertThat(field("material-link").isInvalid()).isTrue();
        field("material-link").setValue("https://www.example.jp/guide");
        press("material-save");
        assertThat(shown()).contains("手引き", "リンク www.example.jp", "未公開");
    }

    @Test
    void staffReleaseBringBackWithdrawAndDestroy() {
        var material = shelf.add(world.staff(), sessions.second(), "手引き", true);
        shelf.addVersion(world.staff(), material, "表を直しました", false);
        sit(world, world.staff(), Role.STAFF);

        assertThat(open("materials/" + material))
                .contains("第1版を公開中", "表を直しました", "公開する", "第2回・セミナー")
                .doesNotContain("!material");
        press("data-release", "2");
        assertThat(shown()).contains("第2版を公開中");
        press("data-restore", "1");
        assertThat(shown()).contains("第3版を公開中", "第1版から復元");
        press("material-withdraw");
        assertThat(shown()).contains("取り下げ済み");
        press("data-erase", "2");
        press("erase-sure");
        assertThat(shown()).contains("ファイルは消去済み");
    }

    @Test
    void theSameFileAgainIsRefusedBesideTheField() {
        var material = shelf.add(world.staff(), sessions.second(), "手引き", true);
        sit(world, world.staff(), Role.STAFF);
        open("materials/" + material);
        press("version-add");
        find(FileField.class, (Component) getCurrentView())
                .single()
                .hold(SampleFiles.received("別名.pdf", SampleFiles.pdf("手引き")));
        press("version-save");
        assertThat(fileError().getText()).contains("同じファイルです");
    }

    private Paragraph fileError() {
        return find(Paragraph.class, (Component) getCurrentView())
                .withId("material-file-error")
                .single();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<VersionFields.Kind> kind() {
        return find(RadioButtonGroup.class, (Component) getCurrentView())
                .withId("material-kind")
                .single();
    }

    private TextField field(String id) {
        return find(TextField.class, (Component) getCurrentView()).withId(id).single();
    }

    private void press(String id) {
        fire(find(NativeButton.class).withId(id).single());
    }

    private void press(String attribute, String value) {
        fire(find(NativeButton.class, (Component) getCurrentView())
                .withAttribute(attribute, value)
                .single());
    }

    private static void fire(NativeButton button) {
        ComponentUtil.fireEvent(button, new ClickEvent<>(button));
    }

    private String open(String location) {
        UI.getCurrent().setLocale(Locale.JAPANESE);
        var parts = location.split("\\?");
        UI.getCurrent()
                .navigate(parts[0], parts.length > 1 ? QueryParameters.fromString(parts[1]) : QueryParameters.empty());
        return shown();
    }

    private String shown() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
