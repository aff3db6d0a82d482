package jp.ishigaki.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A workshop in real browsers on two nodes over one database, and the whole life of a card by keyboard alone. The lecturer
 * and a member of the group are on the first node, beta's participant is on the second. Pictures lie in
 * {@code target/workshop}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(LastSeen.class)
class WorkshopIT {

    private static final Path FOLDER = Path.of("target", "workshop").toAbsolutePath();
    private static final double SOON = 2_000;
    private static final String BETA = "槙野 拓海";
    private static final String THOUGHT = "月末の請求が止まると、翌月の仕入れに響く";
    private static final String IDEA = "振込先が変わる知らせは、名刺の番号に電話して確かめる";
    private static final String MOVED = "委託先への連絡の順番が決まっていない";
    private static final String CARD = "共有の名札が複数の現場で使われている";

    private RunningIshigaki first;
    private TestIssuer issuer;
    private RunningIshigaki second;
    private Playwright playwright;
    private Browser browser;
    private Visitor lecturer;
    private Visitor beta;
    private Visitor peer;
    private String workshop;
    private String issuePath;

    @BeforeAll
    void start() throws IOException {
        first = RunningIshigaki.start(FOLDER);
        issuer = new TestIssuer();
        second = RunningIshigaki.startBeside(FOLDER, issuer);
        Files.createDirectories(FOLDER.resolve("pictures"));
        playwright = Browsers.playwright();
        browser = Browsers.chromium(playwright);
        lecturer = visitor(first, "lecturer");
        beta = visitor(second, "beta");
    }

    @AfterAll
    void stop() throws IOException {
        if (playwright != null) {
            playwright.close();
        }
        for (var running : new AutoCloseable[] {second, issuer, first}) {
            close(running);
        }
    }

    private static void close(AutoCloseable running) throws IOException {
        if (running != null) {
            try {
                running.close();
            } catch (Exception e) {
                throw new IOException(e);
            }
        }
    }

    @Test
    @Order(1)
    void theLecturerStartsAndTheOtherNodeFollows() throws IOException {
        lecturer.open("schedule");
        lecturer.find("[data-session='6'] h2 a").click();
        lecturer.find("#session-workshop-lead").click();
        lecturer.find("#lead-start").waitFor();
        workshop = lecturer.page.url().substring(first.address().length() + 1).replaceAll("/lead.*", "");
        lecturer.look("1-prepared");

        beta.open(workshop);
        beta.look("1-waiting");
        lecturer.find("#lead-start").click();
        soon(beta.find("#live-step"), "今日の進め方");
        peer = visitor(
                first,
                account(beta.find("#main p.meta, main p.meta").allInnerTexts().toString()));
        peer.open(workshop);
        assertThat(peer.find("#live-step")).hasAttribute("data-step", "1");
    }

    @Test
    @Order(2)
    void whatOneThinksIsOnesOwnUntilTheLecturerRevealsIt() {
        lecturer.find("#lead-next").click();
        assertThat(beta.find("#live-step")).hasAttribute("data-kind", "THINK");
        beta.find("#thought-text input").fill(THOUGHT);
        beta.find("#thought-text input").press("Enter");
        assertThat(beta.find("#own-thoughts")).containsText(THOUGHT);
        beta.look("2-thinking");
        peer.open(workshop);
        assertThat(peer.page.getByText(THOUGHT)).hasCount(0);
        assertThat(lecturer.page.getByText(THOUGHT)).hasCount(0);

        lecturer.find("#lead-reveal").click();
        soon(peer.find("#group-thoughts"), THOUGHT);
        peer.look("2-revealed");
    }

    @Test
    @Order(3)
    void theGroupProposesAndVotesAcrossTheNodes() {
        peer.find("#idea-text input").fill(IDEA);
        peer.find("#idea-text input").press("Enter");
        soon(beta.find("#idea-list"), IDEA);
        beta.find("[data-idea] .idea-vote").click();
        assertThat(beta.find("[data-idea] .idea-vote")).hasAttribute("aria-pressed", "true");
        assertThat(peer.find("#idea-list .chip.is-info")).isHidden();

        lecturer.find("#lead-end-voting").click();
        soon(peer.find("#idea-list .chip.is-info"), "1");
        lecturer.look("3-leading");
        beta.look("3-voted");
    }

    @Test
    @Order(4)
    void aThoughtBecomesAnIssueOfItsCompany() {
        beta.find("#own-thoughts .thought-raise").click();
        beta.find("#issue-title").waitFor();
        assertThat(beta.find("#issue-title input")).hasValue(THOUGHT);
        beta.find("#threat-name").click();
        beta.find("vaadin-select-item:visible").nth(3).click();
        beta.find("#sheet-impact textarea").fill("仕入先への支払いが2週間遅れ、次の注文を受けてもらえません。");
        beta.find("#sheet-procedure textarea").fill("請求の控えを毎週金曜に紙に出します。");
        beta.find("#issue-disclosure vaadin-radio-button").first().click();
        beta.look("4-raising");
        beta.find("#issue-send").click();
        beta.open(beta.comesTo("issue"));
        beta.sees(THOUGHT);
        beta.look("4-issue");
    }

    @Test
    @Order(5)
    void aCardMovedOnOneNodeIsSeenMovingOnTheOther() {
        peer.open("issue/new");
        peer.find("#issue-title input").fill(MOVED);
        peer.find("#issue-situation textarea").fill("休みの日に連絡が来ると、だれがどこへ伝えるか決まっていません。");
        peer.find("#issue-disclosure vaadin-radio-button").first().click();
        beta.open("board");
        beta.find("issue-board [data-card]").first().waitFor();
        peer.find("#issue-send").click();
        peer.comesTo("issue");
        soon(beta.find("issue-board section.column").first(), MOVED);

        peer.open("board?mine=1");
        var keys = new Keyboard(peer);
        walkTo(peer, keys, MOVED);
        keys.press("Space", "ArrowRight", "Space");
        soon(beta.find("issue-board section.column").nth(1), MOVED);
        lies(peer, MOVED, 1);
    }

    @Test
    @Order(6)
    void theWholeLifeOfACardGoesByKeyboardAlone() {
        var keys = new Keyboard(peer);
        raise(keys);
        peer.open("board?mine=1");
        walkTo(peer, keys, CARD);
        keys.press("Space", "ArrowRight", "Space");
        lies(peer, CARD, 1);
        peer.look("6-board");

        peer.open(issuePath);
        keys.to("#issue-claim").press("Enter");
        peer.page.waitForURL("**/solve*");
        keys.to("#issue-evidence").type("現場ごとに名札を分け、返した日を台帳に書き始めました。");
        keys.to("#issue-claim").press("Enter");
        peer.find("#issue-trace").first().waitFor();
        peer.look("6-claimed");
    }

    @Test
    @Order(7)
    void theExpertVerifiesByKeyboardAndTheCompanySharesTheCase() throws IOException {
        try (var expert = visitor(first, expertOf(peer.account()))) {
            expert.open(issuePath);
            expert.look("7-verifying");
            new Keyboard(expert).to("#issue-verify").press("Enter");
            assertThat(expert.find("#issue-verify")).hasCount(0);
        }
        var keys = new Keyboard(peer);
        peer.open(issuePath);
        keys.to("#case-write").press("Enter").to("#case-result").type("名札の取り違えがなくなりました。");
        peer.look("7-case");
        keys.to("#case-save").press("Enter").to("#case-share-cohort").press("Enter");
        peer.find("#case-notice").waitFor();
        peer.look("7-shared");
        beta.open("cases");
        beta.sees(CARD);
        beta.look("7-cases");
    }

    /** S30. */
    @Test
    @Order(8)
    void theExpertVerifiesAnotherOnTheBoardItselfWithItsEvidenceInSight() throws IOException {
        peer.open("board?mine=1");
        peer.open("issue/" + idOf(peer, MOVED) + "/solve");
        peer.find("#issue-evidence textarea").fill("連絡の順番を決め、電話番号と一緒に掲示しました。");
        peer.find("#issue-claim").click();
        peer.find("#issue-trace").first().waitFor();
        try (var expert = visitor(first, expertOf(peer.account()))) {
            expert.open("board?mine=1&column=CLAIMED");
            var keys = new Keyboard(expert);
            walkTo(expert, keys, MOVED);
            keys.press("Space", "ArrowRight", "Space");
            assertThat(expert.find("#verify-trace")).containsText("掲示しました");
            expert.look("8-verifying");
            keys.to("#verify-sure").press("Enter");
            assertThat(expert.find("#board-notice")).containsText("確認ずみにしました");
            expert.open("board?mine=1");
            assertThat(expert.find("issue-board section.column").nth(4)).containsText(MOVED);
            expert.look("8-verified");
        }
    }

    private void raise(Keyboard keys) {
        peer.open("board");
        keys.to("a[href*='issue/new']").press("Enter");
        keys.to("#issue-title").type(CARD);
        keys.to("#issue-situation").type("入館の名札を現場で使い回していて、だれが入ったのか後から分かりません。");
        peer.look("6-raising");
        keys.to("#issue-disclosure").press("Space").to("#issue-send").press("Enter");
        issuePath = peer.comesTo("issue");
    }

    private static void walkTo(Visitor who, Keyboard keys, String title) {
        keys.to("[data-card]");
        var card = "[data-card='" + idOf(who, title) + "']";
        for (int step = 0; step < 40 && !keys.isAt(card); step++) {
            keys.press("ArrowDown");
        }
        assertThat(keys.isAt(card)).as("the focus on %s", title).isTrue();
    }

    /** In the column, out of the hand, and answered by the server. */
    private static void lies(Visitor who, String title, int column) {
        var card = who.find("issue-board section.column:nth-of-type(" + (column + 1) + ") [data-card]")
                .filter(new Locator.FilterOptions().setHasText(title));
        assertThat(card).not().hasClass(Pattern.compile("is-held|is-sent"));
    }

    private static String idOf(Visitor who, String title) {
        return who.find("issue-board [data-card]")
                .filter(new Locator.FilterOptions().setHasText(title))
                .getAttribute("data-card");
    }

    private static void soon(Locator where, String text) {
        assertThat(where).containsText(text, new ContainsTextOptions().setTimeout(SOON));
    }

    /** The account of a participant who sits with beta, by the names that the page tells. */
    private static String account(String names) throws IOException {
        var people = participants();
        return people.keySet().stream()
                .filter(name -> !name.equals(BETA) && names.contains(name))
                .map(people::get)
                .filter(key -> !key.equals("alpha"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nobody of the demo in " + names));
    }

    private static Map<String, String> participants() throws IOException {
        return demo("companies")
                .get("companies")
                .valueStream()
                .filter(company -> company.get("tenant").asInt() == 1)
                .collect(Collectors.toMap(
                        company -> company.get("participant").get("name").asString(),
                        company -> company.get("key").asString()));
    }

    private static String expertOf(String company) throws IOException {
        return demo("people")
                .get("accounts")
                .valueStream()
                .filter(account -> account.path("assignedCompanies")
                        .valueStream()
                        .anyMatch(assigned -> assigned.asString().equals(company)))
                .findFirst()
                .orElseThrow()
                .get("key")
                .asString();
    }

    private static JsonNode demo(String file) throws IOException {
        try (var in = new ClassPathResource("db/demo/" + file + ".yaml").getInputStream()) {
            return new YAMLMapper().readTree(in);
        }
    }

    private Visitor visitor(RunningIshigaki node, String account) {
        return new Visitor(browser, node.address(), FOLDER.resolve("pictures"), account);
    }
}
