package jp.ishigaki.shared.web;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.ishigaki.shared.Messages;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Fills the templates of {@code public-pages}. What is filled in is escaped; {@code {{#t}}key{{/t}}} stands for a text in
 * the reader's language.
 */
@Component
public class PublicPages {

    private final Messages messages;
    private final Mustache.Compiler compiler;
    private final Map<String, Template> templates = new ConcurrentHashMap<>();

    PublicPages(Messages messages) {
        this.messages = messages;
        this.compiler = Mustache.compiler()
                .escapeHTML(true)
                .emptyStringIsFalse(true)
                .defaultValue("")
                .withLoader(PublicPages::open);
    }

    public String render(String template, Locale reader, Map<String, ?> values) {
        var context = new HashMap<String, Object>(values);
        context.put("lang", reader.getLanguage());
        context.put("japanese", reader.getLanguage().equals("ja"));
        context.put("t", (Mustache.Lambda)
                (key, out) -> out.write(Escapers.HTML.escape(text(key.execute().strip(), reader))));
        return templates.computeIfAbsent(template, this::compile).execute(context);
    }

    public String text(String key, Locale reader, Object... params) {
        return messages.getTranslation(key, reader, params);
    }

    private Template compile(String name) {
        try (var reader = open(name)) {
            return compiler.compile(reader);
        } catch (IOException e) {
            throw new IllegalStateException("The page " + name + " cannot be read", e);
        }
    }

    private static Reader open(String name) throws IOException {
        return new InputStreamReader(
                new ClassPathResource("public-pages/" + name + ".html").getInputStream(), StandardCharsets.UTF_8);
    }
}
