package jp.ishigaki.enrolment.web;

import static jp.ishigaki.enrolment.Recruiting.moment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.enrolment.EligibilityQuestion;
import jp.ishigaki.enrolment.EnrolmentPaths;
import jp.ishigaki.enrolment.IndustryClass;
import jp.ishigaki.enrolment.LotteryService;
import jp.ishigaki.enrolment.Recruiting;
import jp.ishigaki.shared.TravellingClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The public pages as a browser without scripts and without an account meets them. */
@DatabaseTest
@Import(Recruiting.class)
class PublicPagesTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Autowired
    WebApplicationContext context;

    @Autowired
    Programme programme;

    @Autowired
    Recruiting recruiting;

    @Autowired
    LotteryService lottery;

    private MockMvc browser;
    private Programme.World world;
    private UUID cohort;
    private String address;

    @BeforeEach
    void recruit() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        world = programme.found();
        cohort = recruiting.open(world.staff());
        address =
                "10.0." + (int) (Math.random() * 255) + "." + UUID.randomUUID().hashCode() % 100;
    }

    @Test
    void theProgrammesThatRecruitAreListedWithTheirDeadline() throws Exception {
        var page = html(at("2024-06-20T10:00:00", get(EnrolmentPaths.APPLY)));

        assertThat(page)
                .contains("<html lang=\"ja\">", EnrolmentPaths.apply(cohort), "2024年6月28日(金) 23:59")
                .doesNotContain("<script", "!enrolment", EnrolmentPaths.apply(world.cohort()));
    }

    @Test
    void thePageOfAProgrammeSaysWhatToKnowAndIsEnglishOnRequest() throws Exception {
        var answer = at("2024-06-20T10:00:00", get(EnrolmentPaths.apply(cohort)));
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(html(answer)).contains("10社", "法人番号", "3営業日以内").doesNotContain("!enrolment", "<script");
        assertThat(answer.getHeader("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.getCookie("JSESSIONID")).isNull();

        var english = html(at("2024-06-20T10:00:00", get(EnrolmentPaths.apply(cohort) + "?lang=en")));
        assertThat(english).contains("<html lang=\"en\">", "Corporate number").doesNotContain("!enrolment");
        assertThat(html(at(
                        "2024-06-20T10:00:00",
                        get(EnrolmentPaths.apply(cohort)).header("Accept-Language", "fr, en;q=0.8, ja;q=0.5"))))
                .contains("<html lang=\"en\">");
    }

    @Test
    void s03AnApplicationLeadsToTheApplicantsOwnPage() throws Exception {
        var sent = send("2024-06-28T23:59:59", right());
        assertThat(sent.getStatus()).isEqualTo(303);
        var to = URI.create(sent.getHeader("Location"));
        var page = html(at("2024-06-29T09:00:00", get(to)));
        assertThat(page)
                .contains("受付番号", "申し込みを受け付けました", "data-state=\"RECEIVED\"")
                .doesNotContain("!enrolment");
    }

    @Test
    void s03OneSecondLaterItIsRefusedWithAPointerToOtherProgrammes() throws Exception {
        var late = send("2024-06-29T00:00:00", right());
        assertThat(late.getStatus()).isEqualTo(410);
        assertThat(html(late)).contains("受付は終わりました", "基本対策事業", "Tcyss");
        assertThat(html(at("2024-06-29T00:00:00", get(EnrolmentPaths.apply(cohort)))))
                .contains("受付は終わりました");
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndNothingTypedIsLost() throws Exception {
        var typed = right();
        typed.put("corporateNumber", "7000012050003");
        typed.put("companyName", "<script>alert(1)</script>");
        typed.put("contactEmail", "mori@@example");
        typed.put("contactPhone", "電話");
        typed.put("employees", "三八");
        typed.remove("agreed");

        var answer = send("2024-06-20T10:00:00", typed);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(html(answer))
                .contains(
                        "id=\"corporateNumber-error\"",
                        "id=\"contactEmail-error\"",
                        "id=\"contactPhone-error\"",
                        "id=\"employees-error\"",
                        "id=\"agreed-error\"",
                        "href=\"#corporateNumber\"",
                        "value=\"7000012050003\"",
                        "value=\"mori@@example\"",
                        "期待しています")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert", "!enrolment");
    }

    @Test
    void s03ALargeCompanyIsToldTheLimits() throws Exception {
        var typed = right();
        typed.put("industry", "RETAIL_TRADE");
        typed.put("capital", "６，０００");
        typed.put("employees", "51");
        assertThat(html(send("2024-06-20T10:00:00", typed))).contains("資本金5,000万円以下", "従業員50名以下");

        typed.put("capital", "4,000万円");
        assertThat(send("2024-06-20T10:00:00", typed).getStatus()).isEqualTo(303);
    }

    @Test
    void theSecondApplicationOfACompanyIsToldSo() throws Exception {
        var typed = right();
        assertThat(send("2024-06-20T10:00:00", typed).getStatus()).isEqualTo(303);
        assertThat(html(send("2024-06-20T10:00:00", typed))).contains("もう届いています");
    }

    @Test
    void aTextThatIsTooLongAndAFormThatIsTooLargeAreAnswered() throws Exception {
        var typed = right();
        typed.put("wish", "あ".repeat(1001));
        assertThat(html(send("2024-06-20T10:00:00", typed))).contains("1,000文字まで");
        typed.put("wish", "a".repeat(70_000));
        var huge = send("2024-06-20T10:00:00", typed);
        assertThat(huge.getStatus()).isEqualTo(413);
        assertThat(html(huge)).contains("64キロバイト");
    }

    @Test
    void filesAreNotAccepted() throws Exception {
        var answer = browser.perform(post(EnrolmentPaths.apply(cohort))
                        .contentType("multipart/form-data; boundary=x")
                        .content("--x--"))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(415);
        assertThat(html(answer)).contains("ファイルは受け取れません");
    }

    @Test
    void aFormWithoutItsTokenIsShownAgainWithWhatWasTyped() throws Exception {
        var answer = perform("2024-06-20T10:00:00", form(right(), null, null));
        assertThat(answer.getForwardedUrl()).isEqualTo(EnrolmentPaths.apply(cohort));
    }

    @Test
    void tooManyFormsFromOneAddressHaveToWait() throws Exception {
        var typed = right();
        typed.put("companyName", "");
        int refused = 0;
        for (int i = 0; i < 22; i++) {
            refused += send("2024-06-20T10:00:00", typed).getStatus() == 429 ? 1 : 0;
        }
        assertThat(refused).isPositive();
        address = "10.9.9.9";
        assertThat(send("2024-06-20T10:00:00", typed).getStatus()).isEqualTo(422);
    }

    @Test
    void namesCarryNoAddressesIntoOthersMailboxes() throws Exception {
        for (var name : List.of("当選 https://bad.example", "www.bad.example", "森 bad.example/a", "a@bad.example")) {
            var typed = right();
            typed.put("companyName", name);
            var answer = send("2024-06-20T10:00:00", typed);
            assertThat(answer.getStatus()).as(name).isEqualTo(422);
            assertThat(html(answer)).contains("アドレスを書かないでください");
        }
        var typed = right();
        typed.put("companyName", "Ishi.gaki Co. Ltd. 株式会社");
        assertThat(send("2024-06-20T10:00:00", typed).getStatus()).isEqualTo(303);
    }

    @Test
    void aCohortThatDoesNotRecruitAndASecretThatIsNoneAreMissing() throws Exception {
        for (var path : List.of(
                EnrolmentPaths.apply(world.cohort()),
                EnrolmentPaths.apply(UUID.randomUUID()),
                "/apply/nonsense",
                EnrolmentPaths.status("nonsense"),
                EnrolmentPaths.draw(cohort))) {
            var answer = at("2024-06-20T10:00:00", get(path));
            assertThat(answer.getStatus()).as(path).isEqualTo(404);
            assertThat(html(answer)).contains("ページが見つかりません");
        }
    }

    @Test
    void aWinnerNamesTwoPersonsOrDeclinesWithoutAnyScript() throws Exception {
        var receipt = recruiting.apply(cohort, "2024-06-20T10:00:00", IndustryClass.MANUFACTURING);
        recruiting.check(world.staff(), recruiting.id(world.staff(), receipt));
        TravellingClock.at(
                moment("2024-07-01T10:00:00"),
                () -> programme.as(world.staff(), () -> {
                    lottery.publish(cohort, "サイコロの目");
                    lottery.draw(cohort, "S");
                    lottery.announce(cohort);
                }));
        var path = EnrolmentPaths.status(receipt.token());
        var page = html(at("2024-07-02T10:00:00", get(path)));
        assertThat(page).contains("2024年7月3日(水) 23:59", "id=\"signers-form\"").doesNotContain("!enrolment");

        var same = Map.of(
                "participantName",
                "森",
                "participantEmail",
                "a@company.example",
                "executiveName",
                "林",
                "executiveEmail",
                "A@company.example");
        assertThat(html(send("2024-07-02T10:00:00", path, path + "/signers", same)))
                .contains("別の方にしてください");
        var two = new LinkedHashMap<>(same);
        two.put("executiveEmail", "b@company.example");
        assertThat(send("2024-07-02T10:00:00", path, path + "/signers", two).getStatus())
                .isEqualTo(303);
        assertThat(html(at("2024-07-02T10:00:00", get(path)))).contains("id=\"named\"");

        assertThat(html(at("2024-07-02T10:00:00", get(path + "/decline")))).contains("当選を辞退しますか");
        assertThat(send("2024-07-02T10:00:00", path, path + "/decline", Map.of())
                        .getStatus())
                .isEqualTo(303);
        assertThat(html(at("2024-07-02T10:00:00", get(path)))).contains("data-state=\"DECLINED\"");

        var draw = html(at("2024-07-02T10:00:00", get(EnrolmentPaths.draw(cohort))));
        assertThat(draw).contains(receipt.number(), "サイコロの目: <code>S</code>").doesNotContain("石積工業", "!enrolment");
        assertThat(at("2024-07-02T10:00:00", get(EnrolmentPaths.draw(cohort) + ".csv"))
                        .getContentAsString())
                .startsWith("frame,seats,list_sha256,seed,number,place\r\n")
                .contains("-S\"," + receipt.number() + ",1\r\n");
    }

    @Test
    void whoIsNotEligibleSeesWhereToTurnAndNothingOfTheAnswers() throws Exception {
        var receipt = recruiting.apply(cohort, "2024-06-20T10:00:00", IndustryClass.MANUFACTURING);
        recruiting.check(world.staff(), recruiting.id(world.staff(), receipt), EligibilityQuestion.POLICY);
        assertThat(html(at("2024-06-21T10:00:00", get(EnrolmentPaths.status(receipt.token())))))
                .contains("data-state=\"NOT_ELIGIBLE\"", "基本対策事業")
                .doesNotContain("聞いたとおり");
    }

    private LinkedHashMap<String, String> right() {
        var typed = new LinkedHashMap<String, String>();
        typed.put("corporateNumber", recruiting.number().digits());
        typed.put("companyName", "石積商店");
        typed.put("companyKana", "いしづみしょうてん");
        typed.put("industry", "MANUFACTURING");
        typed.put("capital", "１，０００");
        typed.put("employees", "３８名");
        typed.put("address", "東京都千代田区1-1");
        typed.put("contactName", "森 あおい");
        typed.put("contactEmail", "mori@company.example");
        typed.put("contactPhone", "０３-1234-5678");
        typed.put("wish", "期待しています");
        typed.put("agreed", "1");
        return typed;
    }

    private MockHttpServletResponse send(String moment, Map<String, String> typed) throws Exception {
        return send(moment, EnrolmentPaths.APPLY, EnrolmentPaths.apply(cohort), typed);
    }

    /** Opens a page that has a form for its token and cookie, then sends the form. */
    private MockHttpServletResponse send(String moment, String page, String to, Map<String, String> typed)
            throws Exception {
        var from = page.equals(EnrolmentPaths.APPLY) ? EnrolmentPaths.apply(cohort) : page;
        var opened = at("2024-06-20T10:00:00", get(from));
        var token = TOKEN.matcher(html(opened));
        assertThat(token.find()).isTrue();
        return perform(moment, form(to, typed, token.group(1), opened.getCookie("ishigaki-apply")));
    }

    private MockHttpServletRequestBuilder form(Map<String, String> typed, String token, Cookie cookie) {
        return form(EnrolmentPaths.apply(cohort), typed, token, cookie);
    }

    private MockHttpServletRequestBuilder form(String to, Map<String, String> typed, String token, Cookie cookie) {
        var body = new StringBuilder();
        typed.forEach((name, value) -> body.append(name)
                .append('=')
                .append(java.net.URLEncoder.encode(value, StandardCharsets.UTF_8))
                .append('&'));
        if (token != null) {
            body.append("_csrf=").append(java.net.URLEncoder.encode(token, StandardCharsets.UTF_8));
        }
        var request = post(to).contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .characterEncoding("UTF-8")
                .content(body.toString())
                .with(from -> {
                    from.setRemoteAddr(address);
                    return from;
                });
        return cookie == null ? request : request.cookie(cookie);
    }

    private MockHttpServletResponse at(String moment, MockHttpServletRequestBuilder request) throws Exception {
        return perform(moment, request);
    }

    private MockHttpServletResponse perform(String moment, MockHttpServletRequestBuilder request) {
        return Recruiting.at(moment, () -> {
            try {
                return browser.perform(request).andReturn().getResponse();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static String html(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
