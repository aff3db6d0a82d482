package jp.ishigaki.notification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.community.CommunityService;
import jp.ishigaki.community.NewQuestion;
import jp.ishigaki.notification.Hearing;
import jp.ishigaki.notification.HearingQueries;
import jp.ishigaki.notification.HearingService;
import jp.ishigaki.notification.Mailbox;
import jp.ishigaki.notification.TopicChoice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Whoever has the link of a letter ends what it is sent for: no cookie, no token of a form, no signing in (RFC 8058). */
@DatabaseTest
class StopControllerTest {

    private static final Pattern LINK = Pattern.compile("/unsubscribe/[0-9a-f]{64}");

    @Autowired
    WebApplicationContext context;

    @Autowired
    Programme programme;

    @Autowired
    Mailbox mailbox;

    @Autowired
    CommunityService community;

    @Autowired
    HearingService hearing;

    @Autowired
    HearingQueries heard;

    @Autowired
    JdbcClient db;

    private MockMvc browser;
    private Programme.World world;
    private String address;

    @BeforeEach
    void foundAProgramme() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        address = "10.3." + (int) (Math.random() * 255) + "."
                + Math.floorMod(UUID.randomUUID().hashCode(), 250);
        world = programme.found();
    }

    /** The link in the letter about an answer to the question of alpha, who asks without a name. */
    private String link() {
        answered("2024-10-01T10:00");
        return linkIn(mailbox.to(world.tenant(), "alpha").getFirst());
    }

    private void answered(String time) {
        var question = mailbox.at(
                time,
                world.alpha(),
                () -> community.ask(new NewQuestion("退職者の端末", "止め方は。", null, null, List.of()).underPseudonym()));
        mailbox.at(time, world.expert(), () -> community.answer(question, "止めてから消します。"));
        mailbox.write(world.tenant(), time.replace(":00", ":30"));
    }

    private static String linkIn(Mailbox.Put letter) {
        var link = LINK.matcher(letter.body());
        assertThat(link.find()).isTrue();
        return link.group();
    }

    @Test
    void postingToTheLinkEndsTheTopicForItsReaderAndLookingNeverDoes() throws Exception {
        var link = link();

        var page = open(get(link));
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString(StandardCharsets.UTF_8))
                .contains("自分の質問と回答", "<form method=\"post\"")
                .doesNotContain("alpha");
        assertThat(mine(world.alpha()).how()).isEqualTo(Hearing.AT_ONCE);

        var ended = open(post(link).param("List-Unsubscribe", "One-Click"));
        assertThat(ended.getStatus()).isEqualTo(200);
        assertThat(ended.getHeader("Set-Cookie")).isNull();
        assertThat(ended.getContentAsString(StandardCharsets.UTF_8)).contains("メールを止めました");
        assertThat(mine(world.alpha()).how()).isEqualTo(Hearing.APP);
        assertThat(mine(world.alphaExec()).how()).isEqualTo(Hearing.AT_ONCE);

        answered("2024-10-01T12:00");
        assertThat(mailbox.to(world.tenant(), "alpha")).hasSize(1);
    }

    @Test
    void theReaderTakesItBackInTheApplication() throws Exception {
        var link = link();
        open(post(link));
        assertThat(mine(world.alpha()).stoppedAt()).isNotNull();

        programme.as(world.alpha(), () -> hearing.resume("mine"));

        assertThat(mine(world.alpha()).stoppedAt()).isNull();
        assertThat(mine(world.alpha()).how()).isEqualTo(Hearing.AT_ONCE);
        open(post(link));
        assertThat(mine(world.alpha()).how()).isEqualTo(Hearing.APP);
    }

    @Test
    void theDigestIsEndedAsAWhole() throws Exception {
        answered("2024-10-01T10:00");
        mailbox.write(world.tenant(), "2024-10-02T08:00");
        var digest = mailbox.to(world.tenant(), "expert2").getFirst();

        open(post(linkIn(digest)));

        var settings = programme.as(world.expert2(), heard::settings);
        assertThat(settings.digest()).isFalse();
        assertThat(settings.stoppedAt()).isNotNull();
        programme.as(world.expert2(), () -> hearing.resume("digest"));
        assertThat(programme.as(world.expert2(), heard::settings).digest()).isTrue();
    }

    /** Who ends mail about own questions has asked one: of somebody who asks without a name that must not be read. */
    @Test
    void itIsOnRecordOnceThatSomebodyEndedLettersAndNotWhich() throws Exception {
        var link = link();
        open(post(link));
        open(post(link));

        var entries = programme.as(
                world.staff(),
                () -> mailbox.inTransaction(
                        () -> db.sql("select role || ' ' || subject from audit_entry where action = 'letters.stopped'")
                                .query(String.class)
                                .list()));
        var reader = programme.as(
                world.alpha(),
                () -> mailbox.inTransaction(() -> db.sql("select acting_person()::text")
                        .query(String.class)
                        .single()));
        assertThat(entries).containsExactly("JOB " + reader);
    }

    @Test
    void whatIsNoLinkIsAnsweredAlikeAndNobodyTriesForEver() throws Exception {
        var unknown = "/unsubscribe/" + "0".repeat(64);
        assertThat(open(get(unknown)).getStatus()).isEqualTo(404);
        assertThat(open(post(unknown)).getStatus()).isEqualTo(404);
        assertThat(open(get("/unsubscribe/x")).getStatus()).isEqualTo(404);

        int status = 0;
        for (int attempt = 0; attempt < 80; attempt++) {
            status = open(post(unknown)).getStatus();
        }
        assertThat(status).isEqualTo(429);
    }

    private TopicChoice mine(UUID seat) {
        return programme.as(seat, heard::topics).stream()
                .filter(topic -> topic.topic().equals("mine"))
                .findFirst()
                .orElseThrow();
    }

    private MockHttpServletResponse open(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(each -> {
                    each.setRemoteAddr(address);
                    return each;
                }))
                .andReturn()
                .getResponse();
    }
}
