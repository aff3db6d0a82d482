package jp.ishigaki.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * S23 to its end, in real browsers: a question is asked and given to an expert, answered by a peer, accepted, endorsed,
 * and becomes an entry of the FAQ that next year's cohort starts with. Pictures lie in {@code target/knowledge}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(LastSeen.class)
class KnowledgeIT {

    private static final Path FOLDER = Path.of("target", "knowledge").toAbsolutePath();
    private static final String QUESTION = "共有フォルダーの権限は、だれが見直せばよいですか";
    private static final String PEERS = "当社は半年に一度、部門の長が一覧を見て、総務が外しています。";
    private static final String ENTRY = "共有フォルダーの権限は、いつ、だれが見直しますか";

    private RunningIshigaki ishigaki;
    private Playwright playwright;
    private Browser browser;
    private Visitor alpha;
    private Visitor beta;
    private Visitor expert;
    private Visitor staff;
    private String questionPath;

    @BeforeAll
    void start() throws IOException {
        ishigaki = RunningIshigaki.start(FOLDER);
        Files.createDirectories(FOLDER.resolve("pictures"));
        playwright = Browsers.playwright();
        browser = Browsers.chromium(playwright);
        staff = visitor("staff");
        alpha = visitor("alpha");
        alpha.find("button.btn-primary").click();
        alpha.sees("次の回");
        beta = visitor("beta");
        expert = visitor("expert");
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
    void alphaAsksAndTheDeskGivesItToAnExpert() {
        alpha.open("question/new");
        alpha.find("#question-title input").fill(QUESTION);
        alpha.find("#question-body textarea").fill("部門が増えて、だれも見直していません。決まりにするなら、どのくらいの間を置けばよいでしょうか。");
        choose("2-2-3");
        alpha.look("1-ask");
        alpha.find("#send-question").click();
        questionPath = alpha.comesTo("question");

        staff.open(questionPath);
        assertThat(staff.find("#desk-panel")).containsText("担当");
        staff.look("1-routed");
    }

    @Test
    @Order(2)
    void aPeerAnswersAndAlphaAccepts() {
        beta.open(questionPath);
        beta.find("[data-vote='wanted']").click();
        assertThat(beta.find("[data-vote='wanted']")).hasAttribute("aria-pressed", "true");
        beta.find("#answer-body textarea").fill(PEERS);
        beta.find("#send-answer").click();
        beta.sees(PEERS);
        beta.look("2-answered");

        alpha.open(questionPath);
        alpha.find("[data-accept]").first().click();
        assertThat(alpha.find(".post.is-accepted")).containsText(PEERS);
        alpha.look("2-accepted");
    }

    @Test
    @Order(3)
    void theExpertEndorsesAndTheListSaysSo() {
        expert.open(questionPath);
        expert.find("[data-endorse]").first().click();
        assertThat(expert.find(".post.is-accepted")).containsText("専門家が確認");
        expert.look("3-endorsed");

        alpha.open("community?tab=endorsed");
        alpha.sees(QUESTION);
        alpha.look("3-list");
    }

    @Test
    @Order(4)
    void theExpertWordsItForAllAndTheOfficeReleasesIt() {
        expert.open(questionPath);
        expert.find("#question-faq [data-make]").first().click();
        expert.find("#faq-form-question input, #faq-form-question textarea")
                .first()
                .fill(ENTRY);
        expert.find("#faq-form-answer textarea").fill("半年に一度、部門の長が一覧を見て決め、総務が外します。変えた日を残します。");
        expert.look("4-wording");
        expert.find("#faq-form-submit").click();
        var entry = expert.comesTo("faq");
        expert.look("4-waiting");

        staff.open(entry);
        staff.find("#faq-release").click();
        assertThat(staff.find("#faq-release")).hasCount(0);
        staff.look("4-released");
    }

    @Test
    @Order(5)
    void everybodyFindsItByItsSectionAndByItsWords() {
        beta.open("faq");
        beta.sees(ENTRY);
        beta.look("5-faq");
        beta.open("textbook/2-2-3");
        beta.sees(ENTRY);
        beta.open("search?q=権限");
        assertThat(beta.page.getByText(ENTRY).first()).isVisible();
        beta.look("5-found");
        assertThat(beta.page.url()).contains("search");
    }

    private void choose(String section) {
        alpha.find("#question-section input").fill(section);
        alpha.page
                .locator("vaadin-combo-box-item:not([hidden])", new Page.LocatorOptions().setHasText(section))
                .first()
                .click();
    }

    private Visitor visitor(String account) {
        return new Visitor(browser, ishigaki.address(), FOLDER.resolve("pictures"), account);
    }
}
