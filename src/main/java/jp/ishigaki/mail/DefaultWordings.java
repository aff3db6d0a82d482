package jp.ishigaki.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The wordings that every module brings along in {@code mail/<module>.<name>_<language>.txt}. */
@Component
class DefaultWordings {

    private static final Pattern FILE = Pattern.compile("([a-z]+\\.[A-Za-z0-9_-]{1,60})_(ja|en)\\.txt");

    private final Map<String, Map<String, Wording>> wordings = new TreeMap<>();

    DefaultWordings() throws IOException {
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:mail/*.txt")) {
            add(file);
        }
        wordings.forEach((template, languages) -> {
            if (!languages.containsKey("ja")) {
                throw new IllegalStateException("The template " + template + " has no Japanese file");
            }
        });
    }

    private void add(Resource file) throws IOException {
        var name = FILE.matcher(String.valueOf(file.getFilename()));
        if (!name.matches()) {
            throw new IllegalStateException("mail/" + file.getFilename() + " is named like no template");
        }
        var text = file.getContentAsString(StandardCharsets.UTF_8).split("\\R", 2);
        var wording = new Wording(text[0].strip(), text.length == 1 ? "" : text[1]);
        wording.places();
        wordings.computeIfAbsent(name.group(1), template -> new TreeMap<>()).put(name.group(2), wording);
    }

    Set<String> templates() {
        return wordings.keySet();
    }

    /** The languages that the template is written in. */
    Set<String> languages(String template) {
        return of(template).keySet();
    }

    /** What may be put into the template: the places of its files in all languages. */
    Set<String> places(String template) {
        var places = new TreeSet<String>();
        of(template).values().forEach(wording -> places.addAll(wording.places()));
        return places;
    }

    Wording wording(String template, String language) {
        var wording = of(template).get(language);
        if (wording == null) {
            throw new IllegalArgumentException(template + " is not written in " + language);
        }
        return wording;
    }

    /** The language in which the template is sent to somebody who prefers the given one. */
    String language(String template, Locale preferred) {
        return of(template).containsKey(preferred.getLanguage()) ? preferred.getLanguage() : "ja";
    }

    private Map<String, Wording> of(String template) {
        var languages = wordings.get(template);
        if (languages == null) {
            throw new IllegalArgumentException("There is no template " + template);
        }
        return languages;
    }
}
