package jp.ishigaki.schedule.feed;

import static jp.ishigaki.schedule.feed.ReadFeeds.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.curriculum.CurriculumService;
import jp.ishigaki.identity.MembershipService;
import jp.ishigaki.schedule.ReleaseService;
import jp.ishigaki.schedule.ScheduleService;
import jp.ishigaki.schedule.SessionPlan;
import jp.ishigaki.schedule.SessionPlans;
import jp.ishigaki.tenancy.MissingException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Today is 1 October 2024. Session 6 is nobody's, the lecturer teaches session 7; both are released. */
@DatabaseTest
class CalendarFeedTest {

    @Autowired
    Programme programme;

    @Autowired
    ScheduleService service;

    @Autowired
    ReleaseService releases;

    @Autowired
    CalendarFeeds feeds;

    @Autowired
    CurriculumService curriculum;

    @Autowired
    MembershipService members;

    @Autowired
    JdbcClient db;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    WebApplicationContext context;

    private MockMvc browser;
    private Programme.World world;
    private UUID sixth;
    private UUID seventh;

    @BeforeEach
    void releaseTwoSessions() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        world = programme.found();
        programme.as(world.staff(), () -> curriculum.load());
        sixth = plan(SessionPlans.plan(6, "2024-10-08", 8));
        seventh = plan(SessionPlans.full(7, "2024-10-22", world.lecturer(), 8, 9));
        programme.as(world.staff(), () -> releases.release(world.cohort(), "第1版"));
    }

    private UUID plan(SessionPlan plan) {
        return programme.as(world.staff(), () -> service.plan(world.cohort(), plan));
    }

    private String make(UUID member, @Nullable UUID cohort) {
        var address = programme.as(member, () -> feeds.make(cohort));
        return address.substring(address.indexOf("/calendar/"));
    }

    private MockHttpServletResponse open(String path) throws Exception {
        return browser.perform(get(path)).andReturn().getResponse();
    }

    private String text(String path) throws Exception {
        var response = open(path);
        assertThat(response.getStatus()).isEqualTo(200);
        var text = new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
        ReadFeeds.read(text);
        return text;
    }

    private static VEvent event(Calendar calendar, UUID session) {
        return ReadFeeds.events(calendar).stream()
                .filter(event -> value(event, "UID").equals("session-" + session + "@ishigaki"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aCalendarProgramReadsTheSessionsByTheAddressAlone() throws Exception {
        var path = make(world.alpha(), null);
        var response = open(path);

        assertThat(response.getContentType()).isEqualTo("text/calendar;charset=UTF-8");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("max-age=300, private");
        var event = event(ReadFeeds.read(text(path)), seventh);
        assertThat(value(event, "SUMMARY")).isEqualTo("第7回 ワークショップ 7");
        assertThat(value(event, "LOCATION")).isEqualTo("石積会館 第2会議室");
        assertThat(value(event, "SEQUENCE")).isEqualTo("0");
        assertThat(value(event, "STATUS")).isEqualTo("CONFIRMED");
        assertThat(value(event, "DESCRIPTION")).contains("座談会 17:30–18:30", "第8編、第9編");
        assertThat(event.<ZonedDateTime>getDateTimeStart().getDate())
                .isEqualTo(ZonedDateTime.parse("2024-10-22T13:00+09:00[Asia/Tokyo]"));
    }

    @Test
    void theTextNamesJapansTimeFoldsByOctetsAndKeepsTheOnlineLinkBack() throws Exception {
        var text = text(make(world.alpha(), null));

        assertThat(text)
                .contains(
                        "BEGIN:VTIMEZONE\r\nTZID:Asia/Tokyo\r\n",
                        "TZOFFSETTO:+0900",
                        "DTSTART;TZID=Asia/Tokyo:20241022T130000")
                .doesNotContain("meet.example");
        assertThat(text.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
    }

    @Test
    void aMoveRaisesTheSequenceAndACancelledSessionSaysSo() throws Exception {
        var path = make(world.alpha(), null);
        programme.as(world.staff(), () -> service.postpone(sixth, LocalDate.parse("2024-10-15")));
        programme.as(world.staff(), () -> service.cancel(seventh));
        assertThat(value(event(ReadFeeds.read(text(path)), seventh), "STATUS")).isEqualTo("CONFIRMED");
        programme.as(world.staff(), () -> releases.release(world.cohort(), "第3版"));

        var calendar = ReadFeeds.read(text(path));
        assertThat(value(event(calendar, sixth), "SEQUENCE")).isEqualTo("1");
        assertThat(value(event(calendar, seventh), "STATUS")).isEqualTo("CANCELLED");
        assertThat(value(event(calendar, seventh), "SUMMARY")).startsWith("【中止】");
    }

    @Test
    void anUnchangedCalendarIsNotSentTwice() throws Exception {
        var path = make(world.alpha(), null);
        var tag = open(path).getHeader("ETag");

        assertThat(browser.perform(get(path).header("If-None-Match", tag))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(304);
        programme.as(world.staff(), () -> service.postpone(sixth, LocalDate.parse("2024-10-15")));
        assertThat(open(path).getHeader("ETag")).isNotEqualTo(tag);
    }

    @Test
    void aLecturersOwnFeedHoldsWhatTheyTeachAndTheCohortsHoldsAll() throws Exception {
        assertThat(text(make(world.lecturer(), null))).contains("第7回").doesNotContain("第6回");
        assertThat(text(make(world.lecturer(), world.cohort()))).contains("第6回", "第7回");
        assertThat(text(make(world.staff(), null))).contains("第6回", "第7回");
    }

    @Test
    void anAddressRevokedMadeAnewInventedOrOfAnEndedSeatIsNotFound() throws Exception {
        var replaced = make(world.alpha(), null);
        var revoked = make(world.alpha(), null);
        assertThat(open(replaced).getStatus()).isEqualTo(404);
        var feed = programme.as(world.alpha(), () -> feeds.own()).getFirst();
        programme.as(world.alpha(), () -> feeds.revoke(feed.id()));
        assertThat(open(revoked).getStatus()).isEqualTo(404);
        assertThat(open("/calendar/" + "A".repeat(43) + ".ics").getStatus()).isEqualTo(404);

        var ended = make(world.beta(), null);
        programme.as(world.staff(), () -> members.end(world.beta()));
        assertThat(open(ended).getStatus()).isEqualTo(404);
    }

    @Test
    void nobodyMakesOrRevokesAnAddressForAnother() {
        make(world.alpha(), null);
        var feed = programme.as(world.alpha(), () -> feeds.own()).getFirst();

        for (var other : List.of(world.beta(), world.alphaExec(), world.staff(), world.gamma())) {
            assertThat(programme.as(other, () -> feeds.own())).isEmpty();
            assertThatThrownBy(() -> programme.as(other, () -> feeds.revoke(feed.id())))
                    .isInstanceOf(MissingException.class);
        }
        assertThatThrownBy(() -> programme.as(world.gamma(), () -> feeds.make(world.cohort())))
                .isInstanceOf(MissingException.class);
    }

    @Test
    void theSecretIsKeptNowhere() {
        var path = make(world.alpha(), null);
        var secret = path.substring("/calendar/".length(), path.length() - ".ics".length());
        var kept = programme.as(
                world.alpha(),
                () -> new TransactionTemplate(transactions)
                        .execute(status -> db.sql("select f::text from calendar_feed f")
                                .query(String.class)
                                .list()));

        assertThat(kept).hasSize(1).noneMatch(row -> row.contains(secret));
    }
}
