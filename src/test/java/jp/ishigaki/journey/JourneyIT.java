package jp.ishigaki.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The whole main job in real browsers, on the packaged application with its demo: seminar, workshop issue, question,
 * answer, evidence, level. Each step goes on where the one before ended; pictures lie in {@code target/journey}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(LastSeen.class)
class JourneyIT {

    private static final Path FOLDER = Path.of("target", "journey").toAbsolutePath();
    private static final String ISSUE = "退職した人のアカウントが残っている";
    private static final String PRIVATE_ISSUE = "VPN機器の更新担当が決まっていない";
    private static final String QUESTION = "退職者のアカウントは、いつ止めればよいですか";

    private RunningIshigaki ishigaki;
    private Playwright playwright;
    private Browser browser;
    private Visitor staff;
    private Visitor alpha;
    private Visitor beta;
    private Visitor expert;
    private Visitor gamma;
    private String gammasUnread;
    private String issuePath;
    private String privateIssuePath;
    private String questionPath;
    private String companyPath;

    @BeforeAll
    void start() throws IOException {
        ishigaki = RunningIshigaki.start(FOLDER);
        Files.createDirectories(FOLDER.resolve("pictures"));
        playwright = Browsers.playwright();
        browser = Browsers.chromium(playwright);
        staff = visitor("staff");
        alpha = visitor("alpha");
        beta = visitor("beta");
        expert = visitor("expert");
        gamma = visitor("gamma");
        gammasUnread = gamma.unread();
    }

    @AfterAll
    void stop() {
        if (playwright != null) {
            playwright.close();
        }
        if (ishigaki != null) {
            ishigaki.close();
        }
    }

    @Test
    @Order(1)
    void staffOpenTheCohortAndMoveSessionSevenByAWeek() {
        staff.look("1-home");
        staff.open("cohort");
        staff.sees("令和6年度 第1期");
        staff.look("1-cohort");
        companyPath = staff.find("a[href*='company/']").first().getAttribute("href");

        staff.open("schedule");
        assertThat(staff.find("[data-session]")).hasCount(10);
        staff.look("1-schedule");
        staff.find("[data-session='7'] button").first().click();
        var day = staff.find("#postpone-day input");
        day.fill("2024/10/29");
        day.press("Enter");
        staff.find("#postpone-save").click();
        assertThat(staff.find("[data-session='7'] time")).hasAttribute("datetime", "2024-10-29");
        staff.open("schedule/releases");
        assertThat(staff.find("[data-release='2'] [data-change='7']")).containsText("10月22日(火)から10月29日(火)");
        staff.look("1-releases");
    }

    @Test
    @Order(2)
    void alphaAgreesAndSeesWhatIsNext() {
        assertThat(alpha.heading()).isEqualTo("はじめる前の確認");
        alpha.look("2-consent");
        alpha.open("board");
        assertThat(alpha.heading()).isEqualTo("はじめる前の確認");
        alpha.find("button.btn-primary").click();
        alpha.sees("次の回");
        assertThat(alpha.find("#next-session")).containsText("第6回");
        assertThat(alpha.find("#next-steps")).containsText("自社診断の続きに答える");
        alpha.look("2-home");
    }

    @Test
    @Order(3)
    void alphaAnswersTheDiagnosisInTwoSittings() {
        alpha.open("diagnosis");
        if (alpha.find("#start-diagnosis").count() > 0) {
            alpha.look("3-diagnosis-start");
            alpha.find("#start-diagnosis").click();
        }
        answer(1, 10, "YES");
        alpha.open("");
        alpha.open("diagnosis");
        assertThat(alpha.find("#answered")).containsText("10");
        assertThat(alpha.find("#item-10 input[value='YES']")).isChecked();
        alpha.look("3-diagnosis-resumed");

        answer(11, 19, "YES");
        answer(20, 23, "PARTLY");
        answer(24, 25, "UNKNOWN");
        alpha.find("#submit-diagnosis").click();
        assertThat(alpha.find("#score")).containsText("82");
        assertThat(alpha.find("#unknown-items")).isVisible();
        alpha.look("3-result");
    }

    @Test
    @Order(4)
    void alphaRaisesTwoIssuesAndMovesThemByMouseAndByKeyboard() {
        issuePath = raise(ISSUE, "退職から数か月たっても、メールと共有フォルダに入れるままになっています。", true);
        privateIssuePath = raise(PRIVATE_ISSUE, "前任者が辞めてから、だれも更新を確かめていません。", false);

        alpha.open("board?mine=1");
        alpha.look("4-board");
        var card = card(ISSUE);
        var column = alpha.find("issue-board section.column").nth(1);
        untilTheServerAnswers(() -> {
            card.hover();
            alpha.page.mouse().down();
            var box = column.boundingBox();
            alpha.page.mouse().move(box.x + box.width / 2, box.y + 80);
            alpha.page.mouse().move(box.x + box.width / 2, box.y + 90);
            alpha.page.mouse().up();
        });
        assertThat(column).containsText(ISSUE);

        untilTheServerAnswers(() -> {
            cardButton(PRIVATE_ISSUE).focus();
            alpha.page.keyboard().press("Space");
            alpha.page.keyboard().press("ArrowRight");
            alpha.page.keyboard().press("Space");
        });
        assertThat(column).containsText(PRIVATE_ISSUE);

        untilTheServerAnswers(() -> {
            cardButton(PRIVATE_ISSUE).focus();
            alpha.page.keyboard().press("Space");
            alpha.page.keyboard().press("ArrowRight");
            alpha.page.keyboard().press("ArrowRight");
            alpha.page.keyboard().press("Space");
        });
        assertThat(alpha.find("#board-notice")).containsText("ファイルのどれかが必要です");
        assertThat(column).containsText(PRIVATE_ISSUE);
        assertThat(alpha.find("issue-board [aria-live]")).containsText("戻りました");
        alpha.look("4-refused");

        alpha.open("board?mine=1");
        assertThat(alpha.find("issue-board section.column").nth(1)).containsText(ISSUE);
        assertThat(alpha.find("issue-board section.column").nth(1)).containsText(PRIVATE_ISSUE);

        beta.open("board");
        beta.sees(ISSUE);
        assertThat(beta.page.getByText(PRIVATE_ISSUE)).hasCount(0);
    }

    @Test
    @Order(5)
    void alphaAsksBetaAndTheExpertAnswerAndAlphaAccepts() {
        alpha.open("question/new");
        alpha.find("#question-title input").fill(QUESTION);
        alpha.find("#question-body textarea").fill("いまは気づいた人が止めています。決まりにするなら、いつ、だれが止めるのがよいでしょうか。");
        choose(alpha.find("#question-section input"), "2-2-3");
        alpha.look("5-ask");
        alpha.find("#send-question").click();
        questionPath = alpha.comesTo("question");
        alpha.find("#answer-form").waitFor();

        reply(beta, "うちは最終出社日の夕方に、総務が一覧を見て止めています。");
        reply(expert, "最終出社日のうちに止めるのが基本です。一覧と担当を決め、月に一度、残っていないかを確かめてください。");
        assertThat(alpha.find("#notice-bell")).not().hasAttribute("data-unread", "0");

        alpha.open(questionPath);
        alpha.find("[data-accept]").last().click();
        assertThat(alpha.find(".post.is-accepted")).containsText("月に一度");
        alpha.look("5-question");
        assertThat(expert.find("#notice-bell")).not().hasAttribute("data-unread", "0");
        alpha.open("notifications");
        alpha.look("5-notices");
    }

    @Test
    @Order(6)
    void theAnswerSolvesTheIssueAndTheWallShowsTheLevelWithItsReasons() {
        alpha.open(questionPath);
        alpha.find("#solve-issue").click();
        alpha.page
                .getByRole(AriaRole.LINK, new com.microsoft.playwright.Page.GetByRoleOptions().setName(ISSUE))
                .click();
        alpha.find("#issue-evidence textarea").fill("退職者の一覧を作り、最終出社日に総務が止めることにしました。");
        alpha.look("6-solve");
        alpha.find("#issue-claim").click();
        alpha.find("#issue-actions").waitFor();
        assertThat(alpha.find("#issue-trace").first()).isVisible();
        alpha.look("6-issue");

        expert.open(issuePath);
        expert.find("#issue-verify").click();
        assertThat(expert.find("#issue-verify")).hasCount(0);
        expert.open(issuePath);
        assertThat(expert.find("#issue-verify")).hasCount(0);

        alpha.open("way");
        assertThat(alpha.heading()).contains("レベル");
        assertThat(alpha.find("stone-wall").first()).isVisible();
        alpha.look("6-way");
        alpha.open("way?stone=L1-2");
        assertThat(alpha.find("#stone-panel")).containsText("自社診断");
        assertThat(alpha.find("#stone-panel a[href*='diagnosis/']").first()).isVisible();
        alpha.look("6-stone");
    }

    @Test
    @Order(7)
    void othersFindNothingOfIt() {
        try (var expert2 = visitor("expert2")) {
            for (var other : List.of(beta, expert2, gamma)) {
                other.isToldThatItIsMissing(privateIssuePath);
                other.isToldThatItIsMissing(companyPath);
                findsNothing(other, PRIVATE_ISSUE);
            }
        }
        gamma.isToldThatItIsMissing(questionPath);
        gamma.isToldThatItIsMissing(issuePath);
        findsNothing(gamma, QUESTION);
        findsNothing(gamma, ISSUE);
        gamma.look("7-search");
        assertThat(gamma.unread()).isEqualTo(gammasUnread);
    }

    @Test
    @Order(8)
    void anEndedSeatClosesInAnOpenBrowserWithinASecond() {
        beta.open("community");
        staff.open("people");
        var row = staff.find("[data-membership]").filter(new Locator.FilterOptions().setHasText("beta@demo.example"));
        while (row.count() == 0) {
            staff.find("#more-people").click();
            staff.page.waitForTimeout(200);
        }
        row.getByRole(AriaRole.BUTTON).click();
        var end = staff.find("vaadin-dialog button.btn-primary, vaadin-dialog-overlay button.btn-primary")
                .last();
        end.click();
        beta.find("h1:has-text('この席での利用は終わりました')").waitFor(new Locator.WaitForOptions().setTimeout(1000));
        staff.look("8-people");
    }

    @Test
    @Order(9)
    void theLecturerSwitchesToTheSeatOfTheOtherOrganiserByKeyboard() {
        try (var lecturer = visitor("lecturer")) {
            lecturer.open("");
            assertThat(lecturer.find("#seat-menu summary")).containsText("講師");
            openTheSeatMenu(lecturer);
            assertThat(lecturer.find("#seat-menu [aria-current]")).containsText("都内中小企業");
            lecturer.look("9-seats");

            lecturer.page.keyboard().press("Tab");
            assertThat(lecturer.find("#seat-menu button[data-seat]")).isFocused();
            lecturer.page.keyboard().press("Enter");
            assertThat(lecturer.find("#seat-menu summary")).containsText("専門家");
            assertThat(lecturer.find("#seat-menu summary")).containsText("北浜産業振興センター");
            lecturer.look("9-switched");
            lecturer.open("search?q=" + QUESTION);
            assertThat(lecturer.find("#search-count")).containsText("0件");

            openTheSeatMenu(lecturer);
            assertThat(lecturer.find("#seat-menu button[data-seat]")).containsText("都内中小企業");
            lecturer.look("9-seats-again");
        }
        gamma.open("");
        gamma.find("#seat-menu summary").click();
        assertThat(gamma.find("#seat-menu button[data-seat]")).hasCount(0);
        gamma.look("9-one-seat");
    }

    private static void openTheSeatMenu(Visitor who) {
        who.find("#seat-menu summary").focus();
        who.page.keyboard().press("Enter");
        who.find("#seat-menu [aria-current]").waitFor();
    }

    private static void findsNothing(Visitor who, String words) {
        who.open("search?q=" + words);
        assertThat(who.find("#search-count")).containsText("0件");
        assertThat(who.find("[data-kind]")).hasCount(0);
    }

    private Visitor visitor(String account) {
        return new Visitor(browser, ishigaki.address(), FOLDER.resolve("pictures"), account);
    }

    private void answer(int from, int to, String value) {
        for (int item = from; item <= to; item++) {
            alpha.find("#item-" + item + " label:has(input[value='" + value + "'])")
                    .click();
        }
        alpha.find("#saved")
                .filter(new Locator.FilterOptions().setHasText("保存"))
                .waitFor();
        assertThat(alpha.find("#answered")).containsText(String.valueOf(to));
    }

    private String raise(String title, String situation, boolean forTheCohort) {
        alpha.open("issue/new?session=1");
        alpha.find("#issue-title input").fill(title);
        alpha.find("#issue-situation textarea").fill(situation);
        alpha.find("#sheet-it textarea").fill("事務のパソコン12台、受発注はクラウド");
        alpha.find("#issue-disclosure vaadin-radio-button")
                .nth(forTheCohort ? 0 : 1)
                .click();
        if (forTheCohort) {
            alpha.look("4-raise");
        }
        alpha.find("#issue-send").click();
        return alpha.comesTo("issue");
    }

    /** The board shows a move before the server has it; only its answer is what a reload finds. */
    private void untilTheServerAnswers(Runnable move) {
        var before = alpha.page.evaluate("document.querySelector('issue-board').revision");
        move.run();
        alpha.page.waitForFunction("before => document.querySelector('issue-board').revision > before", before);
    }

    private Locator card(String title) {
        return alpha.find("issue-board [data-card]").filter(new Locator.FilterOptions().setHasText(title));
    }

    private Locator cardButton(String title) {
        return card(title).locator("[tabindex], button, a").first();
    }

    private static void choose(Locator comboBox, String words) {
        comboBox.fill(words);
        comboBox.page()
                .locator("vaadin-combo-box-item:not([hidden])", new Page.LocatorOptions().setHasText(words))
                .first()
                .click();
    }

    private void reply(Visitor who, String text) {
        who.open(questionPath);
        who.find("#answer-body textarea").fill(text);
        who.find("#send-answer").click();
        who.sees(text);
    }
}
