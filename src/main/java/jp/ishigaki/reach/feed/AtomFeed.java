package jp.ishigaki.reach.feed;

import java.io.StringWriter;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import jp.ishigaki.community.CommunityPaths;
import jp.ishigaki.community.OpenQuestion;
import jp.ishigaki.shared.Messages;
import jp.ishigaki.tenancy.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Questions as an Atom document (RFC 4287). The same questions always give the same text. */
@Component
class AtomFeed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    /** What XML 1.0 cannot carry. */
    private static final String UNWRITABLE = "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]";

    private final Messages messages;
    private final String address;
    private final String authority;

    AtomFeed(Messages messages, @Value("${ishigaki.address:http://localhost:${server.port}}") String address) {
        this.messages = messages;
        this.address = address;
        this.authority = "tag:" + URI.create(address).getHost() + ",2024:";
    }

    /** @param cohort whose questions they are; empty where they are of several */
    String write(QuestionFeeds.Known feed, String cohort, String self, List<OpenQuestion> questions) {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new Document(xml, feed.language()).write(feed, cohort, self, questions);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Writing into memory does not fail", e);
        }
        return text.toString();
    }

    private final class Document {

        private final XMLStreamWriter xml;
        private final Locale language;

        Document(XMLStreamWriter xml, Locale language) {
            this.xml = xml;
            this.language = language;
        }

        void write(QuestionFeeds.Known feed, String cohort, String self, List<OpenQuestion> questions)
                throws XMLStreamException {
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", language.getLanguage());
            id("feed", feed.id());
            element("title", cohort.isEmpty() ? say("title") : say("titleOf", cohort));
            element("subtitle", say("subtitle"));
            element("updated", moment(newest(feed.createdAt(), questions)));
            author(say("author"));
            link("self", "application/atom+xml", self);
            link("alternate", "text/html", address + "/" + CommunityPaths.QUESTIONS);
            for (var question : questions) {
                entry(question);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
        }

        private void entry(OpenQuestion question) throws XMLStreamException {
            xml.writeStartElement("entry");
            id("question", question.id());
            element("title", question.title());
            element("published", moment(question.askedAt()));
            element("updated", moment(question.changedAt()));
            author(asker(question));
            link("alternate", "text/html", address + "/" + CommunityPaths.question(question.id()));
            var part = question.part();
            if (part != null) {
                category("part", Integer.toString(part), messages.getTranslation("curriculum.part", language, part));
            }
            for (var tag : question.tags()) {
                category("tag", tag, tag);
            }
            var state = messages.getTranslation("community.QuestionState." + question.state(), language);
            category("state", question.state().name(), state);
            if (question.endorsed()) {
                category("endorsed", "ENDORSED", say("endorsed"));
            }
            element("summary", summary(question, state));
            xml.writeEndElement();
        }

        private String summary(OpenQuestion question, String state) {
            var answered = say("answers", question.answers(), state);
            return question.endorsed() ? say("andEndorsed", answered) : answered;
        }

        private String asker(OpenQuestion question) {
            if (question.pseudonymous()) {
                return messages.getTranslation("community.Pseudonym.asker", language);
            }
            var role = messages.getTranslation("community.Role." + question.role(), language);
            var company = question.company();
            if (company == null) {
                return role;
            }
            return question.role() == Role.EXECUTIVE ? company + " " + role : company;
        }

        private String say(String key, Object... args) {
            return messages.getTranslation("reach.AtomFeed." + key, language, args);
        }

        private void id(String of, UUID id) throws XMLStreamException {
            element("id", authority + of + "/" + id);
        }

        private void author(String name) throws XMLStreamException {
            xml.writeStartElement("author");
            element("name", name);
            xml.writeEndElement();
        }

        private void link(String rel, String type, String href) throws XMLStreamException {
            xml.writeEmptyElement("link");
            xml.writeAttribute("rel", rel);
            xml.writeAttribute("type", type);
            xml.writeAttribute("href", href);
        }

        private void category(String scheme, String term, String label) throws XMLStreamException {
            xml.writeEmptyElement("category");
            xml.writeAttribute("scheme", authority + scheme);
            xml.writeAttribute("term", writable(term));
            xml.writeAttribute("label", writable(label));
        }

        private void element(String name, String text) throws XMLStreamException {
            xml.writeStartElement(name);
            xml.writeCharacters(writable(text));
            xml.writeEndElement();
        }
    }

    private static String writable(String text) {
        return text.replaceAll(UNWRITABLE, "");
    }

    private static String moment(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static Instant newest(Instant made, List<OpenQuestion> questions) {
        return questions.stream()
                .map(OpenQuestion::changedAt)
                .max(Instant::compareTo)
                .orElse(made);
    }
}
