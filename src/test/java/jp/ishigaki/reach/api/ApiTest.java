package jp.ishigaki.reach.api;

import static jp.ishigaki.community.QuestionDisclosure.COMPANY;
import static jp.ishigaki.community.QuestionDisclosure.EXPERTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import jp.ishigaki.Programme;
import jp.ishigaki.community.CommunityService;
import jp.ishigaki.community.NewQuestion;
import jp.ishigaki.curriculum.CurriculumService;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.identity.MembershipService;
import jp.ishigaki.identity.SignIns;
import jp.ishigaki.moderation.ModerationService;
import jp.ishigaki.moderation.Verdict;
import jp.ishigaki.schedule.ReleaseService;
import jp.ishigaki.schedule.ScheduleService;
import jp.ishigaki.schedule.SessionPlans;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a program reads by a token of the embedded issuer is what its person reads in the application. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = {
            "ishigaki.test.demo=true",
            "ishigaki.empty=true",
            "ishigaki.today=2024-10-01",
            "ishigaki.mail.deliver=false",
            "ishigaki.workshop.rest=false",
            "ishigaki.workshop.mentions=false",
            "ishigaki.webhooks.deliver=false",
            "ishigaki.push.deliver=false"
        })
@Import(Programme.class)
class ApiTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final AtomicReference<@Nullable MockMvc> SERVED = new AtomicReference<>();
    private static final HttpServer LINE = line();

    /** Where the issuer's keys are asked for, as over the network. */
    private static HttpServer line() {
        try {
            var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            server.createContext("/demo-idp/keys", asked -> {
                try {
                    var keys = SERVED.get()
                            .perform(get("/demo-idp/keys"))
                            .andReturn()
                            .getResponse()
                            .getContentAsByteArray();
                    asked.getResponseHeaders().add("Content-Type", "application/json");
                    asked.sendResponseHeaders(200, keys.length);
                    asked.getResponseBody().write(keys);
                } catch (Exception e) {
                    throw new IOException(e);
                } finally {
                    asked.close();
                }
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @DynamicPropertySource
    static void port(DynamicPropertyRegistry properties) {
        properties.add("server.port", () -> LINE.getAddress().getPort());
    }

    @AfterAll
    static void hangUp() {
        LINE.stop(0);
    }

    @Autowired
    Programme programme;

    @Autowired
    CommunityService community;

    @Autowired
    ModerationService moderation;

    @Autowired
    CurriculumService curriculum;

    @Autowired
    ScheduleService schedule;

    @Autowired
    ReleaseService releases;

    @Autowired
    MembershipService members;

    @Autowired
    IdentityQueries identity;

    @Autowired
    SignIns signIns;

    @Autowired
    JWKSource<SecurityContext> keys;

    @Autowired
    WebApplicationContext context;

    private MockMvc browser;
    private EmbeddedIssuer issuer;
    private Programme.World world;
    private String company;
    private int people;

    @BeforeEach
    void foundAProgramme() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        SERVED.set(browser);
        issuer = new EmbeddedIssuer(
                browser, "http://localhost:" + LINE.getAddress().getPort(), keys);
        world = programme.found();
        programme.as(world.staff(), () -> curriculum.load());
        company = programme.as(
                world.staff(),
                () -> identity.company(world.alphaCompany()).orElseThrow().name());
    }

    private record Signed(String email, UUID seat) {}

    /** Somebody with a seat who has signed in to the application once. */
    private Signed person(Role role, @Nullable UUID ofCompany) {
        return person(world.staff(), role, role == Role.STAFF ? null : world.cohort(), ofCompany);
    }

    private Signed person(UUID staff, Role role, @Nullable UUID cohort, @Nullable UUID ofCompany) {
        var email = "p" + UUID.randomUUID().toString().substring(0, 12) + people++ + "@demo.example";
        var seat = programme.seat(staff, "閲覧 太郎", email, role, cohort, ofCompany);
        signIns.seatsOf(issuer.address(), email, email, true);
        return new Signed(email, seat);
    }

    private String token(Signed person) {
        return issuer.sign(person.email(), claims -> {});
    }

    private MockHttpServletResponse open(String path, @Nullable String token, Map<String, String> headers)
            throws Exception {
        var request = get("/api/v1" + path);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        headers.forEach(request::header);
        return browser.perform(request).andReturn().getResponse();
    }

    private JsonNode read(String path, String token) throws Exception {
        var response = open(path, token, Map.of());
        assertThat(response.getStatus()).as(text(response)).isEqualTo(200);
        assertThat(response.getCookies()).isEmpty();
        return JSON.readTree(response.getContentAsByteArray());
    }

    private static String text(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private void isProblem(MockHttpServletResponse response, int status, String reason) {
        assertThat(response.getStatus()).as(text(response)).isEqualTo(status);
        assertThat(response.getContentType()).startsWith("application/problem+json");
        var problem = JSON.readTree(response.getContentAsByteArray());
        assertThat(problem.path("type").asString()).isEqualTo("urn:ishigaki:problem:" + reason);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asString()).isNotBlank().doesNotStartWith("!");
        assertThat(problem.path("detail").asString()).isNotBlank().doesNotStartWith("!");
    }

    private UUID ask(UUID asker, NewQuestion question) {
        return programme.as(asker, () -> community.ask(question));
    }

    private static NewQuestion question(String title) {
        return new NewQuestion(title, "本文です。", "2-2-3", null, List.of("更新"));
    }

    private static List<String> titles(JsonNode page) {
        return page.path("questions")
                .valueStream()
                .map(each -> each.path("title").asString())
                .toList();
    }

    @Test
    void aProgramThatAPersonLetsInReadsTheirQuestions() throws Exception {
        var asked = ask(world.alpha(), question("更新の順"));
        var answer = programme.as(world.expert2(), () -> community.answer(asked, "古いものからです。"));
        programme.as(world.alpha(), () -> community.accept(asked, answer));
        var reader = person(Role.LECTURER, null);
        var token = issuer.fetch(reader.email());

        var row = read("/questions", token).path("questions").path(0);
        assertThat(row.path("title").asString()).isEqualTo("更新の順");
        assertThat(row.path("state").asString()).isEqualTo("SOLVED");
        assertThat(row.path("asker").path("company").asString()).isEqualTo(company);
        assertThat(row.path("askedOn").asString()).isEqualTo("2024-10-01");

        var thread = read("/questions/" + asked, token);
        assertThat(thread.path("body").asString()).isEqualTo("本文です。");
        assertThat(thread.at("/reference/section").asString()).isEqualTo("2-2-3");
        assertThat(thread.at("/answers/0/body").asString()).isEqualTo("古いものからです。");
        assertThat(thread.at("/answers/0/accepted").asBoolean()).isTrue();
    }

    @Test
    void s24WhoReadsWhatIsDecidedAsInTheApplication() throws Exception {
        var all = ask(world.alpha(), question("みんなに"));
        var experts = ask(world.alpha(), question("専門家に").readBy(EXPERTS));
        var own = ask(world.alpha(), question("自社に").readBy(COMPANY));

        var lecturer = token(person(Role.LECTURER, null));
        var expert = token(person(Role.EXPERT, null));
        var colleague = token(person(Role.EXECUTIVE, world.alphaCompany()));
        assertThat(titles(read("/questions", lecturer))).containsExactly("みんなに");
        assertThat(titles(read("/questions", expert))).containsExactly("専門家に", "みんなに");
        assertThat(titles(read("/questions", colleague))).containsExactly("自社に", "専門家に", "みんなに");
        isProblem(open("/questions/" + experts, lecturer, Map.of()), 404, "missing");
        isProblem(open("/questions/" + own, expert, Map.of()), 404, "missing");

        var stranger = token(person(world.staffOther(), Role.LECTURER, world.otherCohort(), null));
        assertThat(titles(read("/questions", stranger))).isEmpty();
        isProblem(open("/questions/" + all, stranger, Map.of()), 404, "missing");
    }

    @Test
    void aPseudonymStaysOneForThoseWhoMayNotKnow() throws Exception {
        var asked = ask(world.alpha(), question("名前を出さずに").underPseudonym());
        programme.as(world.alpha(), () -> community.answer(asked, "台数が多いのです。"));
        programme.as(world.beta(), () -> community.answer(asked, "当社もです。", true));

        for (var role : List.of(Role.LECTURER, Role.EXPERT, Role.STAFF)) {
            var token = token(person(role, null));
            for (var path : List.of("/questions", "/questions/" + asked)) {
                assertThat(text(open(path, token, Map.of()))).doesNotContain("アルファ製作所", "ベータ商事", "T00:00");
            }
            var thread = read("/questions/" + asked, token);
            assertThat(thread.at("/question/asker/alias").asInt()).isZero();
            assertThat(thread.at("/question/askedAt").isNull()).isTrue();
            assertThat(thread.at("/question/askedOn").asString()).isEqualTo("2024-10-01");
            assertThat(thread.at("/answers/1/author/alias").asInt()).isEqualTo(1);
            assertThat(thread.at("/answers/1/author/role").asString()).isEqualTo("PARTICIPANT");
        }
        var colleague = token(person(Role.EXECUTIVE, world.alphaCompany()));
        assertThat(read("/questions/" + asked, colleague)
                        .at("/question/asker/company")
                        .asString())
                .isEqualTo(company);
    }

    @Test
    void whatIsHiddenHasNoWords() throws Exception {
        var asked = ask(world.alpha(), question("青竹の置き場所"));
        var answer = programme.as(world.beta(), () -> community.answer(asked, "赤松です。"));
        var token = token(person(Role.LECTURER, null));
        assertThat(text(open("/questions/" + asked, token, Map.of()))).contains("青竹", "赤松");
        for (var post : List.of(asked, answer)) {
            programme.as(world.staff(), () -> moderation.decide(asked, post, Verdict.HIDDEN, "機密のため"));
        }

        for (var path : List.of("/questions", "/questions/" + asked)) {
            assertThat(text(open(path, token, Map.of()))).contains("〔非表示〕").doesNotContain("青竹", "赤松", "機密");
        }
    }

    @Test
    void pagesFollowEachOtherAndAreNarrowed() throws Exception {
        for (var title : List.of("一", "二", "三")) {
            ask(world.alpha(), question(title));
        }
        var token = token(person(Role.LECTURER, null));

        var first = read("/questions?limit=2", token);
        var second = read("/questions?limit=2&cursor=" + first.path("next").asString(), token);
        assertThat(titles(first)).containsExactly("三", "二");
        assertThat(titles(second)).containsExactly("一");
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(titles(read("/questions?part=1&tab=unanswered", token))).hasSize(3);
        assertThat(titles(read("/questions?part=2", token))).isEmpty();
        assertThat(titles(read("/questions?tab=endorsed", token))).isEmpty();

        for (var wrong : List.of("tab=x", "part=x", "part=0", "limit=101", "cursor=x", "cursor=MSAy")) {
            var refused = open("/questions?" + wrong, token, Map.of());
            isProblem(refused, 400, "parameter");
            assertThat(text(refused)).contains("\"parameter\":\"" + wrong.substring(0, wrong.indexOf('=')) + "\"");
        }
        isProblem(open("/questions/x", token, Map.of()), 400, "parameter");
    }

    @Test
    void theReleasedScheduleIsReadAndWhatIsPlannedIsNot() throws Exception {
        programme.as(world.staff(), () -> schedule.plan(world.cohort(), SessionPlans.plan(6, "2024-10-08", 8)));
        programme.as(world.staff(), () -> releases.release(world.cohort(), "第1版"));
        programme.as(
                world.staff(),
                () -> schedule.plan(world.cohort(), SessionPlans.full(7, "2024-10-22", world.lecturer(), 8, 9)));
        var sessions = read("/sessions", token(person(Role.LECTURER, null))).path("sessions");

        assertThat(sessions.size()).isEqualTo(1);
        assertThat(sessions.at("/0/number").asInt()).isEqualTo(6);
        assertThat(sessions.at("/0/heldOn").asString()).isEqualTo("2024-10-08");
        assertThat(sessions.at("/0/seminar/from").asString()).isEqualTo("13:00:00");
        assertThat(sessions.toString()).doesNotContain("meet.example");
    }

    @Test
    void theOwnCompanysLevelIsReadByItsPeopleOnly() throws Exception {
        var colleague = person(Role.EXECUTIVE, world.alphaCompany());
        var level = read("/company/level", token(colleague));

        assertThat(level.path("company").asString())
                .isEqualTo(world.alphaCompany().toString());
        assertThat(level.path("level").asInt()).isBetween(0, 3);
        assertThat(level.path("criteria").size()).isPositive();
        assertThat(level.path("diagnosis").isNull()).isTrue();
        isProblem(open("/company/level", token(person(Role.LECTURER, null)), Map.of()), 403, "denied");
    }

    @Test
    void whoHoldsSeveralSeatsChoosesOneOfTheirOwn() throws Exception {
        var person = person(Role.LECTURER, null);
        var other =
                programme.seat(world.staffOther(), "閲覧 太郎", person.email(), Role.LECTURER, world.otherCohort(), null);
        signIns.seatsOf(issuer.address(), person.email(), person.email(), true);
        ask(world.alpha(), question("みんなに"));
        var token = token(person);

        assertThat(read("/seats", token).path("seats").size()).isEqualTo(2);
        var undecided = open("/questions", token, Map.of());
        isProblem(undecided, 400, "seat");
        assertThat(text(undecided)).contains(person.seat().toString(), other.toString());
        assertThat(text(open(
                        "/questions",
                        token,
                        Map.of("Ishigaki-Seat", person.seat().toString()))))
                .contains("みんなに");
        assertThat(text(open("/questions", token, Map.of("Ishigaki-Seat", other.toString()))))
                .doesNotContain("みんなに");
        isProblem(open("/questions", token, Map.of("Ishigaki-Seat", world.beta().toString())), 403, "seatless");
    }

    @Test
    void aTokenThatIsNotForThisIsRefused() throws Exception {
        var person = person(Role.LECTURER, null);
        var past = Instant.now().minusSeconds(7200);

        isProblem(open("/questions", null, Map.of()), 401, "token");
        isProblem(open("/questions", "nonsense", Map.of()), 401, "token");
        isProblem(
                open(
                        "/questions",
                        issuer.sign(
                                person.email(), claims -> claims.issuedAt(past).expiresAt(past.plusSeconds(60))),
                        Map.of()),
                401,
                "token");
        isProblem(
                open(
                        "/questions",
                        issuer.sign(person.email(), claims -> claims.audience(List.of("ishigaki-demo"))),
                        Map.of()),
                401,
                "token");
        isProblem(
                open("/questions", issuer.sign(person.email(), claims -> claims.issuer("https://x.example")), Map.of()),
                401,
                "token");
        var narrow = open(
                "/questions",
                issuer.sign(person.email(), claims -> claims.claim("scope", List.of("openid"))),
                Map.of());
        isProblem(narrow, 403, "scope");
        assertThat(narrow.getHeader("WWW-Authenticate")).contains("insufficient_scope");
    }

    @Test
    void whoHasNoSeatOrNoneAnyMoreReadsNothing() throws Exception {
        isProblem(open("/seats", issuer.sign("nobody@demo.example", claims -> {}), Map.of()), 403, "seatless");
        var person = person(Role.LECTURER, null);
        assertThat(open("/questions", token(person), Map.of()).getStatus()).isEqualTo(200);
        programme.as(world.staff(), () -> members.end(person.seat()));
        isProblem(open("/questions", token(person), Map.of()), 403, "seatless");
    }

    @Test
    void anUnchangedAnswerIsNotSentTwice() throws Exception {
        var asked = ask(world.alpha(), question("みんなに"));
        var token = token(person(Role.LECTURER, null));
        var tag = open("/questions/" + asked, token, Map.of()).getHeader("ETag");

        assertThat(open("/questions/" + asked, token, Map.of("If-None-Match", tag))
                        .getStatus())
                .isEqualTo(304);
        programme.as(world.beta(), () -> community.answer(asked, "当社では。"));
        assertThat(open("/questions/" + asked, token, Map.of("If-None-Match", tag))
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void problemsAreToldInTheReadersLanguageAndNothingIsWritten() throws Exception {
        var token = token(person(Role.LECTURER, null));
        var english = open("/nothing", token, Map.of("Accept-Language", "en"));
        isProblem(english, 404, "missing");
        assertThat(english.getHeader("Content-Language")).isEqualTo("en");
        assertThat(text(english)).contains("Not found");
        assertThat(text(open("/nothing", token, Map.of()))).contains("見つかりません");

        var written = browser.perform(post("/api/v1/questions").header("Authorization", "Bearer " + token))
                .andReturn()
                .getResponse();
        isProblem(written, 405, "method");
        assertThat(written.getHeader("Allow")).isEqualTo("GET, HEAD");
    }

    @Test
    void theDescriptionIsForEverybody() throws Exception {
        var response = open("/openapi.json", null, Map.of());

        assertThat(response.getStatus()).isEqualTo(200);
        var told = JSON.readTree(response.getContentAsByteArray());
        assertThat(told.path("openapi").asString()).startsWith("3.1");
        assertThat(told.at("/servers/0/url").asString()).isEqualTo(issuer.address());
    }
}
