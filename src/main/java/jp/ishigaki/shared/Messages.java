package jp.ishigaki.shared;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * All user-visible texts. Each module keeps two files, {@code messages/<module>_ja.properties} and {@code _en}, with
 * keys {@code module.Class.key} and {@link MessageFormat} places. Japanese answers for every other language.
 */
@Component
public class Messages implements I18NProvider {

    private static final long serialVersionUID = 1L;
    private static final List<Locale> LOCALES = List.of(Locale.JAPANESE, Locale.ENGLISH);

    private final HashMap<String, HashMap<String, String>> texts = new HashMap<>();
    private final ConcurrentHashMap<Wanted, MessageFormat> formats = new ConcurrentHashMap<>();

    private record Wanted(String text, Locale locale) implements Serializable {}

    Messages() throws IOException {
        for (var locale : LOCALES) {
            texts.put(locale.getLanguage(), read(locale));
        }
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return LOCALES;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        var text = in(locale).get(key);
        if (text == null) {
            return "!" + key;
        }
        return params.length == 0 ? text : filled(text, locale, params);
    }

    /** A format takes longer to read than to fill, and is filled by one at a time. */
    private String filled(String text, Locale locale, Object... params) {
        var format = formats.computeIfAbsent(
                new Wanted(text, locale), wanted -> new MessageFormat(wanted.text(), wanted.locale()));
        synchronized (format) {
            return format.format(params);
        }
    }

    /** Every key and text of a language, for checks. */
    public Map<String, String> in(Locale locale) {
        var japanese = texts.getOrDefault(Locale.JAPANESE.getLanguage(), new HashMap<>());
        return texts.getOrDefault(locale.getLanguage(), japanese);
    }

    private static HashMap<String, String> read(Locale locale) throws IOException {
        var all = new HashMap<String, String>();
        for (Resource file : new PathMatchingResourcePatternResolver()
                .getResources("classpath*:messages/*_" + locale.getLanguage() + ".properties")) {
            var properties = new Properties();
            try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
            properties.forEach((key, text) -> all.put((String) key, (String) text));
        }
        return all;
    }
}
