package jp.ishigaki.maildrop;

import java.util.HashSet;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/** The text of a mail that has only a page, without what the page marks as quoted. Read in one walk, however it is made. */
final class HtmlText implements NodeFilter {

    private static final Evaluator QUOTED = Selector.evaluatorOf("blockquote, .gmail_quote, .gmail_signature,"
            + " .moz-cite-prefix, .yahoo_quoted, style, script, head, template");
    /** With all that stands beside them further down. */
    private static final Set<String> QUOTED_FROM = Set.of("divRplyFwdMsg", "appendonsend");

    private static final Set<String> OWN_LINE =
            Set.of("p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "pre", "hr");

    private final StringBuilder out = new StringBuilder();
    private final Set<@Nullable Node> ended = new HashSet<>();

    private HtmlText() {}

    static String of(String html) {
        var text = new HtmlText();
        Jsoup.parse(html).body().filter(text);
        return text.out.toString();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            words(text.getWholeText().replaceAll("[ \t\r\n]+", " "));
        } else if (node instanceof Element element) {
            if (QUOTED_FROM.contains(element.id())) {
                ended.add(element.parent());
            }
            if (ended.contains(element.parent()) || element.is(QUOTED)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            before(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element && OWN_LINE.contains(element.normalName())) {
            endLine();
        }
        return FilterResult.CONTINUE;
    }

    private void before(Element element) {
        if (element.normalName().equals("br")) {
            newLine();
        } else if (OWN_LINE.contains(element.normalName())) {
            endLine();
            if (element.normalName().equals("p") && !out.isEmpty()) {
                out.append('\n');
            }
            if (element.normalName().equals("li")) {
                out.append("- ");
            }
        }
    }

    private void words(String words) {
        out.append(words, words.startsWith(" ") && (isAfter(' ') || isAfter('\n')) ? 1 : 0, words.length());
    }

    private void endLine() {
        if (!isAfter('\n')) {
            newLine();
        }
    }

    private void newLine() {
        if (isAfter(' ')) {
            out.setLength(Math.max(0, out.length() - 1));
        }
        out.append('\n');
    }

    /** At the beginning as well. */
    private boolean isAfter(char c) {
        return out.isEmpty() || out.charAt(out.length() - 1) == c;
    }
}
