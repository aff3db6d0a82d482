package jp.ishigaki.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Measures the pages of a workshop in a real browser with an empty cache: what is transferred for the board and the live
 * page of a workshop of 40 companies, and how long the whole board page with 2,000 cards takes, from the beginning of the
 * navigation until its last card is painted. Run by {@code bin/bench workshop}.
 */
class BoardPageBench {

    private static final Path FOLDER = Path.of("target", "bench", "board").toAbsolutePath();
    private static final String ACCOUNT = "beta";
    private static final int FEW = 200;
    private static final int MANY = 2_000;
    private static final int LOADS = 7;
    private static final int WEIGHT_BUDGET = 500;
    private static final int PAINT_BUDGET = 1_500;

    /** When so many cards are there, the last one is brought into sight; the second frame after that shows it. */
    private static final String WATCH = """
            const wanted = %d;
            const look = () => {
              const cards = document.querySelector('issue-board')?.shadowRoot?.querySelectorAll('[data-card]') ?? [];
              if (cards.length < wanted) {
                requestAnimationFrame(look);
                return;
              }
              window.there = performance.now();
              cards[cards.length - 1].scrollIntoView({block: 'center'});
              requestAnimationFrame(() => requestAnimationFrame(() => { window.painted = performance.now(); }));
            };
            requestAnimationFrame(look);""";

    private record Opening(double there, double painted) {}

    @Test
    void figures() {
        try (var ishigaki = RunningIshigaki.start(FOLDER);
                var playwright = Browsers.playwright();
                var browser = Browsers.chromium(playwright)) {
            var signedIn = signIn(browser, ishigaki.address(), ACCOUNT);
            var workshop = startWorkshop(browser, ishigaki.address());
            LaidCards.lay(FOLDER, ACCOUNT, 1, FEW);
            weigh(
                    browser,
                    signedIn,
                    "board of a 40-company workshop",
                    ishigaki.address() + "/board",
                    "issue-board [data-card]");
            weigh(browser, signedIn, "live page of a 40-company workshop", workshop, "#live-step");
            LaidCards.lay(FOLDER, ACCOUNT, FEW + 1, MANY);
            openBoard(browser, signedIn, ishigaki.address() + "/board");
        }
    }

    private static String signIn(Browser browser, String address, String account) {
        try (var visitor = new Visitor(browser, address, FOLDER, account)) {
            return visitor.page.context().storageState();
        }
    }

    private static String startWorkshop(Browser browser, String address) {
        try (var lecturer = new Visitor(browser, address, FOLDER, "lecturer")) {
            lecturer.open("schedule");
            lecturer.find("[data-session='6'] h2 a").click();
            lecturer.find("#session-workshop-lead").click();
            lecturer.find("#lead-start").click();
            lecturer.find("#lead-next").waitFor();
            return lecturer.page.url().replaceAll("/lead.*", "");
        }
    }

    private static void weigh(Browser browser, String signedIn, String what, String address, String shown) {
        weigh(browser, signedIn, address, shown);
        var bytes = IntStream.range(0, 3)
                .mapToDouble(i -> weigh(browser, signedIn, address, shown) / 1000.0)
                .sorted()
                .toArray();
        print(what + ", all that is transferred", "%.0f kB".formatted(bytes[1]), bytes[1], WEIGHT_BUDGET, "kB");
    }

    private static long weigh(Browser browser, String signedIn, String address, String shown) {
        try (var context = browser.newContext(options(signedIn))) {
            var page = context.newPage();
            var wire = context.newCDPSession(page);
            var bytes = new AtomicLong();
            wire.on(
                    "Network.loadingFinished",
                    event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
            wire.on(
                    "Network.webSocketFrameReceived",
                    event -> bytes.addAndGet(event.getAsJsonObject("response")
                            .get("payloadData")
                            .getAsString()
                            .length()));
            wire.send("Network.enable");
            page.navigate(address);
            page.waitForSelector(shown);
            page.waitForTimeout(1_500);
            return bytes.get();
        }
    }

    private static void openBoard(Browser browser, String signedIn, String address) {
        open(browser, signedIn, address);
        var openings = IntStream.range(0, LOADS)
                .mapToObj(i -> open(browser, signedIn, address))
                .toList();
        var painted = openings.stream().mapToDouble(Opening::painted).sorted().toArray();
        var there = openings.stream().mapToDouble(Opening::there).sorted().toArray();
        print(
                "board page of 2,000 cards, from navigation to its last card painted",
                "median %.0f ms (%.0f–%.0f, all cards there after %.0f)"
                        .formatted(painted[LOADS / 2], painted[0], painted[LOADS - 1], there[LOADS / 2]),
                painted[LOADS / 2],
                PAINT_BUDGET,
                "ms");
    }

    private static Opening open(Browser browser, String signedIn, String address) {
        try (var context = browser.newContext(options(signedIn))) {
            var page = context.newPage();
            page.addInitScript(WATCH.formatted(MANY));
            page.navigate(address);
            page.waitForFunction("window.painted", null, new Page.WaitForFunctionOptions().setTimeout(60_000));
            return new Opening(
                    ((Number) page.evaluate("window.there")).doubleValue(),
                    ((Number) page.evaluate("window.painted")).doubleValue());
        }
    }

    private static Browser.NewContextOptions options(String signedIn) {
        return new Browser.NewContextOptions()
                .setLocale("ja-JP")
                .setStorageState(signedIn)
                .setViewportSize(Visitor.DESKTOP, 900);
    }

    private static void print(String what, String figure, double value, int budget, String unit) {
        System.out.printf(
                "workshop bench, %s: %s, %s the budget of %,d %s%n",
                what, figure, value > budget ? "OVER" : "within", budget, unit);
    }
}
