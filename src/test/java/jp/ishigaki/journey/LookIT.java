package jp.ishigaki.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The main pages as readers may choose to see them: dark, in English, in large letters, on paper. Pictures lie in
 * {@code target/look/pictures}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(LastSeen.class)
class LookIT {

    private static final Path FOLDER = Path.of("target", "look").toAbsolutePath();
    private static final List<String> OF_A_COMPANY =
            List.of("", "schedule", "board", "community", "way", "evidence", "notifications", "question/new");
    private static final List<String> OF_THE_OFFICE = List.of("", "cohort", "companies", "people", "textbook");
    /** A key without a text is shown with an exclamation mark before it. */
    private static final Pattern KEY = Pattern.compile("![a-z]+\\.[A-Z]");

    private RunningIshigaki ishigaki;
    private Playwright playwright;
    private Visitor company;
    private Visitor office;

    @BeforeAll
    void start() {
        ishigaki = RunningIshigaki.start(FOLDER);
        playwright = Browsers.playwright();
        var browser = Browsers.chromium(playwright);
        company = visitor(browser, "beta");
        office = visitor(browser, "staff");
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
    void darkInEnglishAndInLargeLettersEveryPageIsReadable() {
        everyPage((visitor, path) -> {
            visitor.prefers("scheme", "dark").prefers("language", "en").prefers("size", "l");
            visitor.open(path);
            assertThat(visitor.find("html")).hasAttribute("lang", "en");
            assertThat(visitor.find("body").innerText()).doesNotContainPattern(KEY);
            visitor.look("dark-en-l-" + path.replace('/', '-'));
        });
    }

    @Test
    void largeJapaneseLettersFitEveryPage() {
        everyPage((visitor, path) -> {
            visitor.prefers("scheme", "light").prefers("language", "ja").prefers("size", "l");
            visitor.open(path).look("light-ja-l-" + path.replace('/', '-'));
        });
    }

    @Test
    void paperShowsWhoseItIsAndNothingToPress() {
        everyPage((visitor, path) -> {
            visitor.prefers("scheme", "dark").prefers("language", "ja").prefers("size", "m");
            visitor.open(path).onPaper(() -> {
                for (var frame : List.of(".app-nav", ".app-search", ".notice-bell", ".app-tabs", ".skip-link")) {
                    assertThat(visitor.find(frame).first()).isHidden();
                }
                assertThat(visitor.find(".btn:visible, vaadin-button:visible")).hasCount(0);
                assertThat(visitor.find(".app-who").first()).isVisible();
                assertThat(visitor.find("html")).hasCSS("color-scheme", "light");
                assertThat(visitor.width()).as("%s fits the sheet", path).isLessThanOrEqualTo(Visitor.PAPER);
            });
        });
    }

    @Test
    void theWallGoesToPaperWithTheTableOfItsStones() {
        company.open("way").onPaper(() -> {
            assertThat(company.find("stone-wall .wall")).isVisible();
            assertThat(company.find("#criteria [data-criterion]").last()).isVisible();
        });
    }

    @Test
    void whatIsTypedWhileAPageIsStillArrivingIsAllThere() {
        var first = new CompletableFuture<Route>();
        company.page.route("**/?v-r=uidl**", route -> {
            if (!first.complete(route)) {
                route.resume();
            }
        });
        company.open("question/new");
        var title = company.find("#question-title input");
        title.pressSequentially("バック");
        company.page.waitForCondition(first::isDone);
        first.join().resume();
        company.page.waitForTimeout(500);
        company.page.keyboard().type("アップの戻し方");
        assertThat(title).hasValue("バックアップの戻し方");
        company.page.unroute("**/?v-r=uidl**");
    }

    private interface Look {
        void at(Visitor visitor, String path);
    }

    private void everyPage(Look look) {
        OF_A_COMPANY.forEach(path -> look.at(company, path));
        OF_THE_OFFICE.forEach(path -> look.at(office, path));
    }

    private Visitor visitor(Browser browser, String account) {
        return new Visitor(browser, ishigaki.address(), FOLDER.resolve("pictures"), account);
    }
}
