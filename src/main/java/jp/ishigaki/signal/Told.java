package jp.ishigaki.signal;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * One thing that was told: the tenant, the topic and what to look at. On the wire it is these words with blanks between
 * them.
 */
record Told(UUID tenant, String topic, Look look) {

    private static final String ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern TOPIC = Pattern.compile("[a-z]{2,20}/" + ID + "(?:/\\d{1,4})?");
    private static final Pattern WORDS = Pattern.compile("(" + ID + ") (\\S{1,80})(?: (" + ID + "))?");

    /** A topic is a word, an id and perhaps a number, so that nothing that somebody wrote can be told. */
    static String topic(String text) {
        if (!TOPIC.matcher(text).matches()) {
            throw new IllegalArgumentException("No topic: a word, an id and perhaps a number");
        }
        return text;
    }

    static String kind(String topic) {
        return topic.substring(0, topic.indexOf('/'));
    }

    static String words(UUID tenant, String topic) {
        return tenant + " " + topic(topic);
    }

    static String words(UUID tenant, String topic, UUID about) {
        return words(tenant, topic) + " " + about;
    }

    /** Empty for words that are none of ours. */
    static Optional<Told> of(String words) {
        var read = WORDS.matcher(words);
        if (!read.matches() || !TOPIC.matcher(read.group(2)).matches()) {
            return Optional.empty();
        }
        var look = read.group(3) == null ? Look.EVERYTHING : Look.at(UUID.fromString(read.group(3)));
        return Optional.of(new Told(UUID.fromString(read.group(1)), read.group(2), look));
    }
}
