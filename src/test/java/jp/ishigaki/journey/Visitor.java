package jp.ishigaki.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.regex.Pattern;

/** One person with a browser of their own, signed in, in Japanese. */
final class Visitor implements AutoCloseable {

    static final int DESKTOP = 1280;
    static final int PHONE = 360;
    static final int PAPER = 688;

    /** Everybody whose browser is open. */
    static final Set<Visitor> PRESENT = new CopyOnWriteArraySet<>();

    private static final int GLANCE = 300;

    private final String address;
    private final Path pictures;
    private final String account;
    private final BrowserContext context;
    private final List<String> scriptErrors = new ArrayList<>();
    final Page page;

    Visitor(Browser browser, String address, Path pictures, String account) {
        this.address = address;
        this.pictures = pictures;
        this.account = account;
        this.context = browser.newContext(
                new Browser.NewContextOptions().setLocale("ja-JP").setViewportSize(DESKTOP, 900));
        this.page = context.newPage();
        page.setDefaultTimeout(15_000);
        page.onPageError(broken -> scriptErrors.add(page.url() + ": " + broken));
        page.navigate(address + "/");
        page.fill("#username", account + "@demo.example");
        page.fill("#password", "ishigaki-demo");
        page.click("button[type=submit]");
        page.waitForSelector("h1");
        PRESENT.add(this);
    }

    Visitor open(String path) {
        page.navigate(address + "/" + path);
        page.waitForSelector("h1");
        return this;
    }

    String account() {
        return account;
    }

    String heading() {
        return page.locator("main h1, h1").first().innerText().strip();
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    /** The path of the question, issue or FAQ entry whose page opens by itself. */
    String comesTo(String kind) {
        page.waitForURL(Pattern.compile(".*/" + kind + "/[0-9a-f-]{36}"));
        return page.url().substring(address.length() + 1);
    }

    /** How many notices the bell counts. */
    String unread() {
        return page.locator("#notice-bell").getAttribute("data-unread");
    }

    void sees(String text) {
        page.getByText(text).first().waitFor();
    }

    /** The page shown when something is missing or not for this person. */
    void isToldThatItIsMissing(String path) {
        page.navigate(address + "/" + path);
        page.waitForSelector("[data-status='404']");
        assertThat(heading()).isEqualTo("ページが見つかりません");
    }

    /** What the reader chooses in the seat's menu: size s, m, l; scheme auto, light, dark; language ja, en. */
    Visitor prefers(String what, String value) {
        context.addCookies(List.of(new Cookie("ishigaki-" + what, value).setUrl(address)));
        return this;
    }

    /** The page as a printer gets it, of the width of an A4 sheet without its margins. */
    void onPaper(Runnable checks) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.setViewportSize(PAPER, 900);
        try {
            checks.run();
        } finally {
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            page.setViewportSize(DESKTOP, 900);
        }
    }

    int width() {
        return (Integer) page.evaluate("document.documentElement.scrollWidth");
    }

    /** Keeps a picture at desk and phone width, and lets axe and the width of a phone have their say. */
    void look(String step) {
        page.waitForLoadState(LoadState.LOAD);
        page.evaluate("scrollTo(0, 0)");
        page.screenshot(picture(step + "-" + account + "-1280.png"));
        assertThat(width()).as("%s fits a desk of %d px", step, DESKTOP).isLessThanOrEqualTo(DESKTOP);
        complains(step);
        page.setViewportSize(PHONE, 780);
        page.screenshot(picture(step + "-" + account + "-360.png"));
        assertThat(width()).as("%s fits a phone of %d px", step, PHONE).isLessThanOrEqualTo(PHONE);
        complains(step + " on a phone");
        page.setViewportSize(DESKTOP, 900);
        assertThat(scriptErrors).as("errors of scripts until %s", step).isEmpty();
    }

    private Page.ScreenshotOptions picture(String name) {
        return new Page.ScreenshotOptions().setPath(pictures.resolve(name)).setFullPage(true);
    }

    private void complains(String step) {
        var violations = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze()
                .getViolations();
        assertThat(violations)
                .as("axe on %s", step)
                .extracting(violation -> violation.getId() + ": "
                        + violation.getNodes().stream()
                                .map(node -> node.getHtml())
                                .limit(3)
                                .toList())
                .isEmpty();
    }

    /** Keeps a picture as well; never fails. */
    String lastSeen() {
        try {
            page.screenshot(picture("failed-" + account + ".png"));
            var text = page.locator("main").first().innerText().replaceAll("\\s+", " ");
            return account + " at " + page.url() + ", focus on " + page.evaluate("document.activeElement?.id") + ": "
                    + text.substring(0, Math.min(text.length(), GLANCE));
        } catch (PlaywrightException gone) {
            return account + ": " + gone.getMessage();
        }
    }

    @Override
    public void close() {
        PRESENT.remove(this);
        context.close();
    }
}
