package jp.ishigaki.reach;

import static jp.ishigaki.community.QuestionDisclosure.COHORT;
import static jp.ishigaki.community.QuestionDisclosure.COMPANY;
import static jp.ishigaki.community.QuestionDisclosure.EXPERTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.community.ClosingReason;
import jp.ishigaki.community.CommunityClosing;
import jp.ishigaki.community.CommunityService;
import jp.ishigaki.community.NewQuestion;
import jp.ishigaki.curriculum.CurriculumService;
import jp.ishigaki.identity.MembershipService;
import jp.ishigaki.reach.feed.QuestionFeeds;
import jp.ishigaki.tenancy.MissingException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Questions as a feed reader gets them: by the address alone, and nothing that must not get into other hands. */
@DatabaseTest
class QuestionFeedTest {

    private static final String START = "/feeds/questions/";

    @Autowired
    Programme programme;

    @Autowired
    CommunityService community;

    @Autowired
    CommunityClosing closing;

    @Autowired
    QuestionFeeds feeds;

    @Autowired
    CurriculumService curriculum;

    @Autowired
    MembershipService members;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    WebApplicationContext context;

    private MockMvc browser;
    private Programme.World world;

    @BeforeEach
    void foundAProgramme() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        world = programme.found();
        programme.as(world.staff(), () -> curriculum.load());
    }

    private UUID ask(UUID asker, NewQuestion question) {
        return programme.as(asker, () -> community.ask(question));
    }

    private static NewQuestion question(String title) {
        return new NewQuestion(title, "本文は秘密です。", "2-2-3", null, List.of("更新"));
    }

    private String make(UUID member) {
        var address = programme.as(member, () -> feeds.make(Locale.JAPANESE));
        return address.substring(address.indexOf(START));
    }

    private MockHttpServletResponse open(String path) throws Exception {
        return browser.perform(get(path)).andReturn().getResponse();
    }

    private String text(String path) throws Exception {
        var response = open(path);
        assertThat(response.getStatus()).isEqualTo(200);
        var text = new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
        ReadAtom.read(text);
        return text;
    }

    @Test
    void aFeedReaderFollowsTheQuestionsByTheAddressAlone() throws Exception {
        var asked = ask(world.alpha(), question("更新の順 <と> & \"保管\""));
        var answer = programme.as(world.expert2(), () -> community.answer(asked, "古いものからです。"));
        programme.as(world.alpha(), () -> community.accept(asked, answer));
        var path = make(world.beta());

        var response = open(path);
        assertThat(response.getContentType()).isEqualTo("application/atom+xml;charset=UTF-8");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("max-age=300, private");
        assertThat(response.getHeader("X-Robots-Tag")).isEqualTo("noindex");
        assertThat(response.getCookies()).isEmpty();

        var feed = ReadAtom.read(text(path));
        assertThat(feed.language()).isEqualTo("ja");
        assertThat(feed.title()).isEqualTo("令和6年度の質問");
        var entry = feed.entries().getFirst();
        assertThat(entry.id()).isEqualTo("tag:localhost,2024:question/" + asked);
        assertThat(entry.title()).isEqualTo("更新の順 <と> & \"保管\"");
        assertThat(entry.link()).endsWith("/question/" + asked);
        assertThat(entry.author()).startsWith("アルファ製作所");
        assertThat(entry.categories()).contains("第1編", "更新", "解決ずみ");
        assertThat(entry.summary()).isEqualTo("解決ずみ（回答 1件）");
    }

    @Test
    void noTextLeavesAndNothingThatIsForSomeOnly() throws Exception {
        ask(world.alpha(), question("みんなに"));
        ask(world.alpha(), question("専門家だけに").readBy(EXPERTS));
        ask(world.alpha(), question("自社だけに").readBy(COMPANY));

        for (var reader : List.of(
                world.alpha(), world.alphaExec(), world.beta(), world.expert(), world.lecturer(), world.staff())) {
            assertThat(text(make(reader))).contains("みんなに").doesNotContain("専門家だけに", "自社だけに", "本文は秘密です");
        }
        assertThat(text(make(world.gamma()))).doesNotContain("みんなに");
    }

    @Test
    void whatIsNarrowedLeavesTheFeed() throws Exception {
        var asked = ask(world.alpha(), question("みんなに"));
        var path = make(world.beta());
        assertThat(text(path)).contains("みんなに");

        programme.as(world.alpha(), () -> community.disclose(asked, COMPANY));
        assertThat(text(path)).doesNotContain("みんなに");
        programme.as(world.alpha(), () -> community.disclose(asked, COHORT));
        assertThat(text(path)).contains("みんなに");
    }

    @Test
    void aPseudonymStaysOneForItsOwnCompanyTooAndTellsDaysOnly() throws Exception {
        var asked = ask(world.alpha(), question("名前を出さずに").underPseudonym());
        programme.as(world.expert2(), () -> community.answer(asked, "専門家として。"));

        for (var reader : List.of(world.alpha(), world.beta(), world.expert(), world.staff())) {
            var path = make(reader);
            assertThat(text(path)).doesNotContain("アルファ製作所");
            var entry = ReadAtom.read(text(path)).entries().getFirst();
            assertThat(entry.author()).isEqualTo("質問者（匿名）");
            assertThat(List.of(entry.published(), entry.updated())).allMatch(moment -> moment.endsWith("T15:00:00Z"));
        }
    }

    @Test
    void anUnchangedFeedIsNotSentTwiceAndAChangedOneIs() throws Exception {
        var asked = ask(world.alpha(), question("みんなに"));
        var path = make(world.beta());
        var first = open(path);
        var tag = first.getHeader("ETag");
        var since = first.getHeader("Last-Modified");

        assertThat(status(path, "If-None-Match", tag)).isEqualTo(304);
        assertThat(status(path, "If-Modified-Since", since)).isEqualTo(304);

        programme.as(world.beta(), () -> community.answer(asked, "当社では。"));
        assertThat(status(path, "If-None-Match", tag)).isEqualTo(200);
        assertThat(open(path).getHeader("ETag")).isNotEqualTo(tag);

        programme.as(world.staff(), () -> closing.close(asked, ClosingReason.SETTLED, ""));
        assertThat(open(path).getContentAsString()).contains("term=\"CLOSED\"");
        programme.as(world.staff(), () -> closing.reopen(asked));
        assertThat(open(path).getContentAsString()).doesNotContain("term=\"CLOSED\"");
    }

    private int status(String path, String header, String value) throws Exception {
        return browser.perform(get(path).header(header, value))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    @Test
    void anAddressRevokedMadeAnewInventedOrOfAnEndedSeatIsNotFound() throws Exception {
        var replaced = make(world.alpha());
        var revoked = make(world.alpha());
        assertThat(open(replaced).getStatus()).isEqualTo(404);
        var feed = programme.as(world.alpha(), () -> feeds.own()).orElseThrow();
        programme.as(world.alpha(), () -> feeds.revoke(feed.id()));
        assertThat(open(revoked).getStatus()).isEqualTo(404);
        assertThat(open(START + "A".repeat(43) + ".atom").getStatus()).isEqualTo(404);

        var ended = make(world.beta());
        assertThat(open(ended).getStatus()).isEqualTo(200);
        programme.as(world.staff(), () -> members.end(world.beta()));
        assertThat(open(ended).getStatus()).isEqualTo(404);
    }

    @Test
    void whoAsksTooOftenWaits() throws Exception {
        var path = make(world.alpha());
        for (int i = 0; i < 60; i++) {
            assertThat(open(path).getStatus()).isEqualTo(200);
        }
        var refused = open(path);
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("300");
    }

    @Test
    void nobodySeesOrRevokesTheAddressOfAnother() {
        make(world.alpha());
        var feed = programme.as(world.alpha(), () -> feeds.own()).orElseThrow();

        for (var other : List.of(world.beta(), world.alphaExec(), world.staff(), world.gamma())) {
            assertThat(programme.as(other, () -> feeds.own())).isEmpty();
            assertThatThrownBy(() -> programme.as(other, () -> feeds.revoke(feed.id())))
                    .isInstanceOf(MissingException.class);
        }
    }

    @Test
    void theSecretIsKeptNowhere() {
        var path = make(world.alpha());
        var secret = path.substring(START.length(), path.length() - ".atom".length());
        var kept = programme.as(
                world.alpha(),
                () -> transaction.execute(status -> db.sql("select f::text from question_feed f")
                        .query(String.class)
                        .list()));

        assertThat(kept).hasSize(1).noneMatch(row -> row.contains(secret));
    }
}
