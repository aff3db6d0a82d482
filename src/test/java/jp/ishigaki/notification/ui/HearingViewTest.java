package jp.ishigaki.notification.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.VaadinSession;
import java.time.LocalTime;
import java.util.Objects;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.ViewTest;
import jp.ishigaki.curriculum.CurriculumService;
import jp.ishigaki.identity.Seat;
import jp.ishigaki.notification.FollowingService;
import jp.ishigaki.notification.Hearing;
import jp.ishigaki.notification.HearingQueries;
import jp.ishigaki.notification.HearingService;
import jp.ishigaki.notification.Mailbox;
import jp.ishigaki.notification.NotificationQueries;
import jp.ishigaki.notification.StopSecret;
import jp.ishigaki.notification.push.NewDevice;
import jp.ishigaki.notification.push.PushQueries;
import jp.ishigaki.notification.push.PushService;
import jp.ishigaki.notification.push.PushTopic;
import jp.ishigaki.tenancy.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** The page on which somebody says how to hear of things: each choice is kept as it is made. */
@DatabaseTest
class HearingViewTest extends ViewTest {

    @Autowired
    Programme programme;

    @Autowired
    HearingQueries heard;

    @Autowired
    HearingService hearing;

    @Autowired
    FollowingService following;

    @Autowired
    CurriculumService textbook;

    @Autowired
    NotificationQueries notices;

    @Autowired
    PushService push;

    @Autowired
    PushQueries pushed;

    @Autowired
    Mailbox mailbox;

    @Autowired
    JdbcClient db;

    private Programme.World world;

    @BeforeEach
    void foundAProgramme() {
        world = programme.found();
        programme.as(world.staff(), () -> textbook.load());
    }

    @Test
    void oneSentenceSaysWhatHappensNowAndFollowsEachChoice() {
        open(world.alpha(), Role.PARTICIPANT);
        assertThat(now()).startsWith("いまは、「自分の質問と回答」").contains("すぐにメールで届き", "営業日の8時にまとめて");

        topic("mine").setValue(Hearing.APP);
        assertThat(now()).doesNotContain("自分の質問と回答");
        hour().setValue(18);
        byId(Checkbox.class, "digest-daily").setValue(true);
        assertThat(now()).contains("毎日18時");
        byId(Checkbox.class, "quiet-on").setValue(true);
        byId(Checkbox.class, "quiet-days-off").setValue(true);
        assertThat(now()).contains("21:00から07:00までと、休業日は待ちます");

        var kept = programme.as(world.alpha(), heard::settings);
        assertThat(kept.hour()).isEqualTo(18);
        assertThat(kept.quietFrom()).isEqualTo(LocalTime.of(21, 0));
        assertThat(find(Paragraph.class).withId("hearing-saved").single().getText())
                .isEqualTo("保存しました。");
    }

    @Test
    @SuppressWarnings("unchecked")
    void quietHoursWithoutLengthAreRefusedBesideTheFieldAndNothingElseIsLost() {
        open(world.alpha(), Role.PARTICIPANT);
        byId(Checkbox.class, "quiet-on").setValue(true);
        Select<LocalTime> to = byId(Select.class, "quiet-to");

        to.setValue(LocalTime.of(21, 0));

        assertThat(to.isInvalid()).isTrue();
        assertThat(to.getErrorMessage()).contains("違う時刻");
        assertThat(programme.as(world.alpha(), heard::settings).quietTo()).isEqualTo(LocalTime.of(7, 0));
    }

    @Test
    void whereAnsweringByMailIsOffItSaysSo() {
        open(world.alpha(), Role.PARTICIPANT);

        assertThat(find(Component.class)
                        .withId("reply-card")
                        .single()
                        .getElement()
                        .getTextRecursively())
                .contains("メールで返信する", "今は、メールの返信では投稿できません");
    }

    @Test
    void whatIsAlwaysMailedHasNothingToChoose() {
        open(world.alpha(), Role.PARTICIPANT);

        assertThat(find(Component.class).withAttribute("data-topic", "schedule").exists())
                .isTrue();
        assertThat(find(Select.class).all().stream()
                        .map(select -> Objects.toString(select.getLabel()))
                        .toList())
                .contains("みんなの質問")
                .doesNotContain("日程");
    }

    @Test
    void partsAndPeopleAreFollowedByTheirBoxes() {
        open(world.alpha(), Role.PARTICIPANT);

        find(Checkbox.class).withAttribute("data-follow-part", "4").single().setValue(true);

        assertThat(programme.as(world.alpha(), following::parts)).containsExactly(4);
        assertThat(find(Checkbox.class).withAttribute("data-follow-author").all())
                .hasSizeGreaterThan(2);
    }

    @Test
    void whatALinkEndedIsTakenBackHere() {
        var reader = programme.as(world.alpha(), notices::reader);
        var own = acting.asJob(
                world.tenant(),
                () -> mailbox.inTransaction(() -> db.sql("select stop_secret(?, 'mine')")
                        .param(reader)
                        .query(String.class)
                        .single()));
        acting.asJob(world.tenant(), () -> hearing.stop(new StopSecret(own)));

        open(world.alpha(), Role.PARTICIPANT);
        assertThat(topic("mine").getValue()).isEqualTo(Hearing.APP);
        test(find(NativeButton.class).withAttribute("data-resume", "mine").single())
                .click();

        assertThat(topic("mine").getValue()).isEqualTo(Hearing.AT_ONCE);
        assertThat(find(Component.class).withAttribute("data-stopped").exists()).isFalse();
    }

    @Test
    void theOfficeAloneSaysWhatLettersMayName() {
        open(world.staff(), Role.STAFF);
        byId(Checkbox.class, "letter-titles").setValue(true);
        assertThat(programme.as(world.alpha(), heard::namesTitles)).isTrue();
    }

    @Test
    void nobodyElseIsAskedWhatLettersMayName() {
        open(world.alpha(), Role.PARTICIPANT);
        assertThat(find(Checkbox.class).withId("letter-titles").exists()).isFalse();
    }

    @Test
    void aBrowserThatJoinsIsListedTestedAndRemovedAndTopicsAreChosenForIt() {
        programme.as(world.alpha(), () -> push.add(browser()));
        open(world.alpha(), Role.PARTICIPANT);

        assertThat(find(Component.class).withId("this-browser").exists()).isTrue();
        var mine = find(Checkbox.class).withAttribute("data-push-topic", "mine").single();
        assertThat(mine.getValue()).isTrue();
        mine.setValue(false);
        assertThat(programme.as(world.alpha(), pushed::topics)).contains(new PushTopic("mine", false));
        var test = find(NativeButton.class).withAttribute("data-push-test").single();
        assertThat(test.getElement().getAttribute("aria-label")).isEqualTo("Firefox (Linux)へ試しに送る");
        test(test).click();
        assertThat(find(Paragraph.class).withId("push-said").single().getText()).contains("試しの通知を送ります");
        test(find(NativeButton.class).withAttribute("data-push-remove").single())
                .click();
        assertThat(programme.as(world.alpha(), pushed::devices)).isEmpty();
        assertThat(find(NativeButton.class).withAttribute("data-push-remove").exists())
                .isFalse();
        assertThat(find(Checkbox.class).withAttribute("data-push-topic").exists())
                .isFalse();
    }

    private NewDevice browser() {
        return new NewDevice(
                "https://push.example.com/" + world.alpha(),
                "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8",
                "BTBZMqHH6r4Tts7J_aSIgg",
                "Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0");
    }

    @SuppressWarnings("unchecked")
    private Select<Hearing> topic(String name) {
        var label = name.equals("mine") ? "自分の質問と回答" : name;
        return find(Select.class).all().stream()
                .filter(select -> label.equals(select.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private Select<Integer> hour() {
        return byId(Select.class, "digest-hour");
    }

    private String now() {
        return find(Paragraph.class).withId("hearing-now").single().getText();
    }

    private void open(UUID membership, Role role) {
        var session = VaadinSession.getCurrent();
        session.setAttribute(
                "jp.ishigaki.shell.Session.seat",
                new Seat(membership, world.tenant(), UUID.randomUUID(), "森", role, "機構", null, world.cohort()));
        acting.choose(session, membership);
        var authentication = new TestingAuthenticationToken("reader", "", "ROLE_" + role);
        authentication.setAuthenticated(true);
        SecurityContextHolder.getContext().setAuthentication(authentication);
        navigate(HearingView.class);
    }
}
