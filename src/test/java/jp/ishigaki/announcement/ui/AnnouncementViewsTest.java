package jp.ishigaki.announcement.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.ViewTest;
import jp.ishigaki.announcement.AnnouncementPaths;
import jp.ishigaki.announcement.AnnouncementService;
import jp.ishigaki.announcement.NewAnnouncement;
import jp.ishigaki.shared.ui.Going;
import jp.ishigaki.tenancy.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class AnnouncementViewsTest extends ViewTest {

    private static final String TITLE = "会場が変わります";

    @Autowired
    Programme programme;

    @Autowired
    AnnouncementService announcements;

    @Autowired
    Clock clock;

    Programme.World world;

    @BeforeEach
    void foundAProgramme() {
        world = programme.found();
    }

    private UUID announce() {
        return programme.as(
                world.staff(),
                () -> announcements.announce(
                        new NewAnnouncement(world.cohort(), TITLE, "次の回は**本館**です。", clock.instant(), null, false)));
    }

    @Test
    void theOfficeWritesOneAndIsToldBesideTheFieldWhatIsMissing() {
        sit(world, world.staff(), Role.STAFF);
        Going.to(AnnouncementPaths.ALL);
        assertThat(everything()).contains("お知らせはまだありません", AnnouncementPaths.NEW);
        Going.to(AnnouncementPaths.NEW);
        byId(TextArea.class, "announcement-body").setValue("次の回は**本館**です。");
        var from = byId(DateTimePicker.class, "announcement-from").getValue();
        byId(DateTimePicker.class, "announcement-until").setValue(from.minusDays(1));
        click("send-announcement");

        assertThat(byId(TextField.class, "announcement-title").isInvalid()).isTrue();
        assertThat(byId(DateTimePicker.class, "announcement-until").isInvalid()).isTrue();
        assertThat(byId(TextArea.class, "announcement-body").getValue()).contains("本館");
        byId(TextField.class, "announcement-title").setValue(TITLE);
        byId(DateTimePicker.class, "announcement-until").setValue(from.plusDays(7));
        click("send-announcement");

        assertThat(everything()).contains(TITLE, "<strong>本館</strong>", "すべての期", "読んだ人の数", "第1版");
    }

    @Test
    void whatIsRewordedKeepsItsVersions() {
        var announced = announce();
        sit(world, world.staff(), Role.STAFF);
        Going.to(AnnouncementPaths.edit(announced));
        byId(TextArea.class, "announcement-body").setValue("次の回は別館です。");
        click("send-announcement");

        assertThat(everything()).contains("第2版", "別館", "本館", "に書き直しました", "0／6人");
        click("end-announcement");
        assertThat(find(NativeButton.class).withId("end-announcement").exists()).isFalse();
    }

    @Test
    void aReaderFindsItOnTopOfTheCommunityAndOfTheHomePageUntilItIsPutAway() {
        var announced = announce();
        sit(world, world.alpha(), Role.PARTICIPANT);
        Going.to("");
        assertThat(everything()).contains(TITLE, AnnouncementPaths.one(announced));
        Going.to("community");
        assertThat(everything()).contains(TITLE);

        test(find(NativeButton.class).all().stream()
                        .filter(each -> each.getElement().hasAttribute("data-put-away"))
                        .findFirst()
                        .orElseThrow())
                .click();

        assertThat(everything()).doesNotContain(TITLE);
        Going.to("");
        assertThat(everything()).doesNotContain(TITLE);
    }

    @Test
    void whoReadsItFindsItReadAndSeesNoNumbers() {
        var announced = announce();
        sit(world, world.alpha(), Role.PARTICIPANT);
        Going.to(AnnouncementPaths.ALL);
        assertThat(everything()).contains(TITLE, "未読").doesNotContain("既読 ");
        Going.to(AnnouncementPaths.one(announced));
        assertThat(everything()).contains("<strong>本館</strong>").doesNotContain("読んだ人の数", "第1版");
        Going.to(AnnouncementPaths.ALL);
        assertThat(everything()).doesNotContain("未読");
    }

    private String everything() {
        return all(((HasElement) getCurrentView()).getElement())
                .map(element -> element.isTextNode()
                        ? element.getText()
                        : element.getText() + "\n" + element.getAttribute("href") + "\n" + element.getOuterHTML())
                .collect(Collectors.joining("\n"));
    }

    private static Stream<Element> all(Element element) {
        return Stream.concat(Stream.of(element), element.getChildren().flatMap(AnnouncementViewsTest::all));
    }
}
