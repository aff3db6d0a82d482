package jp.ishigaki.maildrop;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The text of a mail that has only a page, without what the page marks as quoted. */
final class HtmlText {

    private static final String QUOTED = "blockquote, .gmail_quote, .gmail_signature, .moz-cite-prefix, #divRplyFwdMsg,"
            + " #divRplyFwdMsg ~ *, #appendonsend, #appendonsend ~ *, .yahoo_quoted, style, script, head, template";
    private static final Set<String> OWN_LINE =
            Set.of("p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "pre", "hr");

    private HtmlText() {}

    static String of(String html) {
        var page = Jsoup.parse(html);
        page.select(QUOTED).remove();
        var out = new StringBuilder();
        page.body().traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode text) {
                    out.append(text.getWholeText().replaceAll("[ \t\r\n]+", " "));
                } else if (node instanceof Element element) {
                    before(element, out);
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element && OWN_LINE.contains(element.normalName())) {
                    endLine(out);
                }
            }
        });
        return out.toString().replaceAll("(?m)^ +| +$", "");
    }

    private static void before(Element element, StringBuilder out) {
        if (element.normalName().equals("br")) {
            out.append('\n');
        } else if (OWN_LINE.contains(element.normalName())) {
            endLine(out);
            if (element.normalName().equals("p") && !out.isEmpty()) {
                out.append('\n');
            }
            if (element.normalName().equals("li")) {
                out.append("- ");
            }
        }
    }

    private static void endLine(StringBuilder out) {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
            out.append('\n');
        }
    }
}
