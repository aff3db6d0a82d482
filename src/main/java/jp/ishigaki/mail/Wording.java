package jp.ishigaki.mail;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Subject and body with Mustache places. Letters are plain text, so nothing is escaped and nothing included. */
record Wording(String subject, String body) {

    private static final Mustache.Compiler COMPILER = Mustache.compiler()
            .escapeHTML(false)
            .emptyStringIsFalse(true)
            .withLoader(name -> {
                throw new UnsupportedOperationException("A letter includes no other file");
            });

    /** @throws UnreadableWordingException when a place is not closed, or anything but a place stands in braces */
    Set<String> places() {
        var places = new TreeSet<String>();
        collect(compile(subject), places);
        collect(compile(body), places);
        return places;
    }

    /** @throws IllegalArgumentException when a place has no value, or the subject would not be one line */
    LetterText with(Map<String, String> values) {
        try {
            return new LetterText(
                    compile(subject).execute(values).strip(), compile(body).execute(values));
        } catch (MustacheException e) {
            throw new IllegalArgumentException("A place of the letter has no value", e);
        }
    }

    private static Template compile(String text) {
        try {
            return COMPILER.compile(text);
        } catch (MustacheException | UnsupportedOperationException e) {
            throw new UnreadableWordingException(e);
        }
    }

    private static void collect(Template template, Set<String> places) {
        template.visit(new Mustache.Visitor() {
            @Override
            public void visitText(String text) {
                // A place that is not closed is text to Mustache, and a mistake to everybody else.
                if (text.contains("{{") || text.contains("}}")) {
                    throw new UnreadableWordingException(null);
                }
            }

            @Override
            public void visitVariable(String name) {
                places.add(name);
            }

            @Override
            public boolean visitInclude(String name) {
                throw new UnreadableWordingException(null);
            }

            @Override
            public boolean visitSection(String name) {
                places.add(name);
                return true;
            }

            @Override
            public boolean visitInvertedSection(String name) {
                places.add(name);
                return true;
            }
        });
    }
}
