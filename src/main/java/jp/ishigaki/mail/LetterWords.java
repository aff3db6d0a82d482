package jp.ishigaki.mail;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import jp.ishigaki.shared.Messages;
import org.springframework.stereotype.Component;

/**
 * What people call templates and their places. A module may say so in its messages: {@code <template>.title},
 * {@code <template>.<place>} and {@code <template>.<place>.example}; common places are known here.
 */
@Component
class LetterWords {

    private final Messages messages;
    private final DefaultWordings defaults;

    LetterWords(Messages messages, DefaultWordings defaults) {
        this.messages = messages;
        this.defaults = defaults;
    }

    String title(String template, Locale locale) {
        var subject =
                defaults.wording(template, defaults.language(template, locale)).subject();
        return messages.in(locale).getOrDefault(template + ".title", subject);
    }

    List<LetterPlace> places(String template, Locale locale) {
        var texts = messages.in(locale);
        return defaults.places(template).stream()
                .map(place -> new LetterPlace(
                        place,
                        found(texts, template, place, "", place),
                        found(texts, template, place, ".example", "〔" + place + "〕")))
                .toList();
    }

    /** An example for every place, in the language of the letter. */
    Map<String, String> examples(String template, String language) {
        return places(template, Locale.forLanguageTag(language)).stream()
                .collect(Collectors.toMap(LetterPlace::name, LetterPlace::example));
    }

    private static String found(
            Map<String, String> texts, String template, String place, String more, String otherwise) {
        var common = texts.getOrDefault("mail.place." + place + more, otherwise);
        return texts.getOrDefault(template + "." + place + more, common);
    }
}
