package jp.ishigaki.community.ui;

import com.vaadin.flow.component.Html;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;
import org.jsoup.safety.Safelist;

/**
 * What people wrote, as they meant it: paragraphs, emphasis, lists, quotations, code and logs, and links. HTML is shown
 * as text, pictures as their description, and a link leads to the web or into the application only. Whatever the
 * renderer made passes a list of what is allowed before it is shown.
 */
public final class Prose {

    private static final Set<Class<? extends Block>> BLOCKS =
            Set.of(ListBlock.class, BlockQuote.class, FencedCodeBlock.class);
    /** Nobody means more, and what is nested deeper would be rendered on a stack of the same depth. */
    private static final int DEEPEST = 20;

    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(BLOCKS)
            .maxOpenBlockParsers(DEEPEST)
            .build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(new DefaultUrlSanitizer(List.of("http", "https")))
            .softbreak("<br>\n")
            .attributeProviderFactory(context -> Prose::guardLink)
            .nodeRendererFactory(PictureAsText::new)
            .build();

    private static final Safelist ALLOWED = new Safelist()
            .addTags("p", "br", "strong", "em", "ul", "ol", "li", "blockquote", "pre", "code", "a")
            .addAttributes("a", "href", "rel")
            .addAttributes("ol", "start")
            .addAttributes("code", "class")
            // Wider than its place it scrolls, and the arrow keys reach only what has the focus.
            .addEnforcedAttribute("pre", "tabindex", "0")
            .addProtocols("a", "href", "http", "https")
            .preserveRelativeLinks(true);
    private static final String HERE = "https://ishigaki.invalid/";
    private static final Document.OutputSettings AS_IT_IS = new Document.OutputSettings().prettyPrint(false);

    private Prose() {}

    public static Html of(String written) {
        return new Html("<div class=\"post-body\">" + html(written) + "</div>");
    }

    static String html(String written) {
        var document = PARSER.parse(written);
        var rendered = isShallow(document) ? RENDERER.render(document) : asText(written);
        return Jsoup.clean(rendered, HERE, ALLOWED, AS_IT_IS);
    }

    /** Emphasis within emphasis has no bound of the parser's own. Walked without a stack, as that is what is asked. */
    private static boolean isShallow(Node document) {
        int depth = 0;
        var node = document;
        while (node != null && depth <= 2 * DEEPEST) {
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                depth++;
                continue;
            }
            while (node != null && node.getNext() == null) {
                node = node.getParent();
                depth--;
            }
            node = node == null ? null : node.getNext();
        }
        return depth <= 2 * DEEPEST;
    }

    private static String asText(String written) {
        return "<pre>" + Entities.escape(written) + "</pre>";
    }

    private static void guardLink(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Link) {
            attributes.put("rel", "nofollow noopener noreferrer");
        }
    }

    private record PictureAsText(HtmlNodeRendererContext context) implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Image.class);
        }

        @Override
        public void render(Node picture) {
            for (var child = picture.getFirstChild(); child != null; child = child.getNext()) {
                context.render(child);
            }
        }
    }
}
