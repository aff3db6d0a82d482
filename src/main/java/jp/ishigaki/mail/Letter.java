package jp.ishigaki.mail;

import java.util.Locale;
import java.util.Map;

/**
 * A letter to one address.
 *
 * @param template name of the files it is written from: {@code <module>.<name>}; the database takes only those in its
 *     function {@code letter_kinds()}
 * @param to one plain address, as a mail server is told it
 * @param language Japanese stands in for a language that has no template
 * @param values what stands in the places of the template; every place of the template needs one
 * @param key why it is written, in ids and never in content: the same key is put once in a tenant
 */
public record Letter(String template, String to, Locale language, Map<String, String> values, String key) {

    public Letter {
        values = Map.copyOf(values);
        if (!MailAddress.isPlain(to)) {
            throw new IllegalArgumentException("The letter " + key + " has no plain address");
        }
    }

    /** Neither address nor values, which are personal data. */
    @Override
    public String toString() {
        return template + " " + key;
    }
}
