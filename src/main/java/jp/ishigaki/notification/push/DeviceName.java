package jp.ishigaki.notification.push;

import java.util.Arrays;

/** Which browser it is, and on what, in the names their makers gave them; enough to tell one's own apart. */
final class DeviceName {

    /** The first that fits: many name others beside themselves. */
    private static final String[][] BROWSERS = {
        {"Edg", "Edge"},
        {"OPR/", "Opera"},
        {"SamsungBrowser", "Samsung Internet"},
        {"Firefox", "Firefox"},
        {"FxiOS", "Firefox"},
        {"CriOS", "Chrome"},
        {"Chrome", "Chrome"},
        {"Safari", "Safari"}
    };

    private static final String[][] SYSTEMS = {
        {"iPhone", "iPhone"},
        {"iPad", "iPad"},
        {"Android", "Android"},
        {"CrOS", "ChromeOS"},
        {"Windows", "Windows"},
        {"Mac OS X", "macOS"},
        {"Linux", "Linux"}
    };

    private DeviceName() {}

    static String of(String agent) {
        var system = first(SYSTEMS, agent);
        var browser = first(BROWSERS, agent);
        var name = browser.isEmpty() ? "Browser" : browser;
        return system.isEmpty() ? name : name + " (" + system + ")";
    }

    private static String first(String[][] names, String agent) {
        return Arrays.stream(names)
                .filter(name -> agent.contains(name[0]))
                .map(name -> name[1])
                .findFirst()
                .orElse("");
    }
}
