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

/**
 * What people wrote, as they meant it: paragraphs, emphasis, lists, quotations, code and links. HTML is shown as text,
 * pictures as their description, and a link leads to the web or into the application only.
 */
final class Prose {

    private static final Set<Class<? extends Block>> BLOCKS =
            Set.of(ListBlock.class, BlockQuote.class, FencedCodeBlock.class);
    private static final Parser PARSER =
            Parser.builder().enabledBlockTypes(BLOCKS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(new DefaultUrlSanitizer(List.of("http", "https")))
            .softbreak("<br>\n")
            .attributeProviderFactory(context -> Prose::guardLink)
            .nodeRendererFactory(PictureAsText::new)
            .build();

    private Prose() {}

    static Html of(String written) {
        return new Html("<div class=\"post-body\">" + html(written) + "</div>");
    }

    static String html(String written) {
        return RENDERER.render(PARSER.parse(written));
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
