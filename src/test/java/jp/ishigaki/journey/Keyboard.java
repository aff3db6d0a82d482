package jp.ishigaki.journey;

/** Somebody who works without a mouse: every control is reached with Tab and used with keys. */
final class Keyboard {

    private static final int FARTHEST = 200;
    private static final String IS_FOCUSED = """
            selector => {
                let at = document.activeElement;
                while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
                for (; at; at = at.parentElement ?? at.getRootNode().host) {
                    if (at.matches?.(selector)) return true;
                }
                return false;
            }""";

    private final Visitor visitor;

    Keyboard(Visitor visitor) {
        this.visitor = visitor;
    }

    /** Goes on with Tab until the focus is on it or within it. */
    Keyboard to(String selector) {
        visitor.find(selector).first().waitFor();
        for (int pressed = 0; pressed < FARTHEST; pressed++) {
            if (isAt(selector)) {
                return this;
            }
            press("Tab");
        }
        throw new AssertionError(FARTHEST + " times Tab never came to " + selector + " on " + visitor.page.url());
    }

    boolean isAt(String selector) {
        return (Boolean) visitor.page.evaluate(IS_FOCUSED, selector);
    }

    Keyboard press(String... keys) {
        for (var key : keys) {
            visitor.page.keyboard().press(key);
        }
        return this;
    }

    Keyboard type(String text) {
        visitor.page.keyboard().insertText(text);
        return this;
    }
}
