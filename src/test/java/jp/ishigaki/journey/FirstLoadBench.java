package jp.ishigaki.journey;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/**
 * Measures the first load of the home page with an empty browser cache: kB over the wire, requests, largest contentful
 * paint and layout shift, at a desk and with a phone's network and processor (1.6 Mbit/s, 150 ms, a quarter of the
 * speed). Five loads each; prints the median and the spread. Run by {@code bin/bench first-load}.
 */
class FirstLoadBench {

    private static final int LOADS = 5;
    private static final String WATCH = """
            window.lcp = 0; window.shift = 0;
            new PerformanceObserver(list => list.getEntries().forEach(e => window.lcp = e.startTime))
              .observe({type: 'largest-contentful-paint', buffered: true});
            new PerformanceObserver(list => list.getEntries().forEach(e => window.shift += e.value))
              .observe({type: 'layout-shift', buffered: true});
            """;

    private record Load(double kilobytes, double requests, double paint, double shift) {}

    @Test
    void firstLoadOfTheHomePage() {
        var folder = Path.of("target", "bench").toAbsolutePath();
        try (var ishigaki = RunningIshigaki.start(folder);
                var playwright = Browsers.playwright();
                var browser = Browsers.chromium(playwright)) {
            String signedIn;
            try (var visitor = new Visitor(browser, ishigaki.address(), folder, "beta")) {
                signedIn = visitor.page.context().storageState();
            }
            print("desk, 1280 px", measure(browser, ishigaki.address(), signedIn, false));
            print("phone profile, 360 px", measure(browser, ishigaki.address(), signedIn, true));
        }
    }

    private static List<Load> measure(Browser browser, String address, String signedIn, boolean phone) {
        load(browser, address, signedIn, phone);
        return java.util.stream.IntStream.range(0, LOADS)
                .mapToObj(i -> load(browser, address, signedIn, phone))
                .toList();
    }

    private static Load load(Browser browser, String address, String signedIn, boolean phone) {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setLocale("ja-JP")
                .setStorageState(signedIn)
                .setViewportSize(phone ? 360 : 1280, phone ? 780 : 900))) {
            var page = context.newPage();
            var wire = context.newCDPSession(page);
            var bytes = new AtomicLong();
            var requests = new AtomicLong();
            wire.on("Network.loadingFinished", event -> {
                bytes.addAndGet(event.get("encodedDataLength").getAsLong());
                requests.incrementAndGet();
            });
            wire.send("Network.enable");
            if (phone) {
                wire.send(
                        "Network.emulateNetworkConditions",
                        json(Map.of("latency", 150, "downloadThroughput", 200_000, "uploadThroughput", 93_750)));
                wire.send("Emulation.setCPUThrottlingRate", json(Map.of("rate", 4)));
            }
            page.addInitScript(WATCH);
            page.navigate(address + "/");
            page.waitForSelector("#next-session");
            page.waitForTimeout(1500);
            return new Load(
                    bytes.get() / 1000.0,
                    requests.get(),
                    ((Number) page.evaluate("window.lcp")).doubleValue(),
                    ((Number) page.evaluate("window.shift")).doubleValue());
        }
    }

    private static JsonObject json(Map<String, Integer> values) {
        var json = new JsonObject();
        json.addProperty("offline", false);
        values.forEach(json::addProperty);
        return json;
    }

    private static void print(String where, List<Load> loads) {
        System.out.printf(
                "first load, %s: %s kB, %s requests, LCP %s ms, CLS %s%n",
                where,
                spread(loads.stream().mapToDouble(Load::kilobytes).toArray(), "%.0f"),
                spread(loads.stream().mapToDouble(Load::requests).toArray(), "%.0f"),
                spread(loads.stream().mapToDouble(Load::paint).toArray(), "%.0f"),
                spread(loads.stream().mapToDouble(Load::shift).toArray(), "%.3f"));
    }

    private static String spread(double[] values, String format) {
        Arrays.sort(values);
        return String.format(
                format + " (" + format + "–" + format + ")",
                values[values.length / 2],
                values[0],
                values[values.length - 1]);
    }
}
