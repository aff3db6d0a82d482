package jp.ishigaki.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads a feed and holds it to what RFC 4287 demands of a feed and its entries (4.1.1 and 4.1.2). */
final class ReadAtom {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final Set<String> OF_FEED = Set.of(
            "author",
            "category",
            "contributor",
            "generator",
            "icon",
            "id",
            "link",
            "logo",
            "rights",
            "subtitle",
            "title",
            "updated",
            "entry");
    private static final Set<String> OF_ENTRY = Set.of(
            "author",
            "category",
            "content",
            "contributor",
            "id",
            "link",
            "published",
            "rights",
            "source",
            "summary",
            "title",
            "updated");

    record Feed(String language, String title, List<Entry> entries) {}

    record Entry(
            String id,
            String title,
            String author,
            String published,
            String updated,
            String link,
            String summary,
            List<String> categories) {}

    private ReadAtom() {}

    static Feed read(String text) throws Exception {
        var factory = DocumentBuilderFactory.newNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        var root = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
        assertThat(root.getLocalName()).isEqualTo("feed");
        fits(root, OF_FEED);
        person(only(root, "author"));
        assertThat(links(root, "self")).hasSize(1);
        var ids = new HashSet<String>();
        var entries = children(root, "entry").stream().map(ReadAtom::entry).toList();
        assertThat(entries).allMatch(entry -> ids.add(entry.id()));
        return new Feed(
                root.getAttributeNS(XMLConstants.XML_NS_URI, "lang"),
                only(root, "title").getTextContent(),
                entries);
    }

    private static Entry entry(Element entry) {
        fits(entry, OF_ENTRY);
        var categories = children(entry, "category");
        assertThat(categories)
                .allMatch(category -> !category.getAttribute("term").isEmpty()
                        && URI.create(category.getAttribute("scheme")).isAbsolute());
        return new Entry(
                only(entry, "id").getTextContent(),
                only(entry, "title").getTextContent(),
                person(only(entry, "author")),
                moment(only(entry, "published")),
                moment(only(entry, "updated")),
                links(entry, "alternate").getFirst().getAttribute("href"),
                only(entry, "summary").getTextContent(),
                categories.stream().map(each -> each.getAttribute("label")).toList());
    }

    /** What feeds and entries have in common: exactly one id, title and updated; one alternate link; no strangers. */
    private static void fits(Element element, Set<String> known) {
        assertThat(children(element))
                .allMatch(child -> ATOM.equals(child.getNamespaceURI()) && known.contains(child.getLocalName()));
        assertThat(URI.create(only(element, "id").getTextContent()).toString())
                .matches("tag:[a-z0-9.-]+,\\d{4}:[a-z]+/[0-9a-f-]{36}");
        only(element, "title");
        moment(only(element, "updated"));
        assertThat(links(element, "alternate")).hasSize(1);
    }

    private static String moment(Element element) {
        OffsetDateTime.parse(element.getTextContent());
        return element.getTextContent();
    }

    private static String person(Element person) {
        var name = only(person, "name").getTextContent();
        assertThat(name).isNotBlank();
        return name;
    }

    private static List<Element> links(Element of, String rel) {
        return children(of, "link").stream()
                .filter(link -> link.getAttribute("rel").equals(rel))
                .peek(link -> assertThat(URI.create(link.getAttribute("href")).isAbsolute())
                        .isTrue())
                .toList();
    }

    private static Element only(Element of, String name) {
        var found = children(of, name);
        assertThat(found).as(name).hasSize(1);
        return found.getFirst();
    }

    private static List<Element> children(Element of, String name) {
        return children(of).stream()
                .filter(child -> child.getLocalName().equals(name))
                .toList();
    }

    private static List<Element> children(Element of) {
        var children = new ArrayList<Element>();
        for (var child = of.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.ELEMENT_NODE) {
                children.add((Element) child);
            }
        }
        return children;
    }
}
