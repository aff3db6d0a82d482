package jp.ishigaki.notification;

/**
 * To which topic notices belong.
 *
 * @param topic small letters; its name is the text {@code notification.Topic.<topic>}
 * @param key the beginning of their message keys; of several that fit the longest counts
 * @param usual how somebody hears of it who has said nothing
 * @param written who writes of it at once
 * @param mutable whether somebody who does not want to hear of one thing is spared these
 */
public record NoticeTopic(String topic, String key, Hearing usual, Written written, boolean mutable) {

    /** Who writes the letter that tells of a notice at once. */
    public enum Written {
        /** The topic's own clock, as its reader wishes. */
        HERE,
        /** The module, as the reader wishes: by {@link SubscriptionLetters}. */
        WISHED,
        /** The module, whatever the reader wishes: a letter that must come. */
        ALWAYS
    }

    public NoticeTopic(String topic, String key, Hearing usual) {
        this(topic, key, usual, Written.HERE, false);
    }

    /** Of what a letter is always written by the module itself. */
    public static NoticeTopic written(String topic, String key) {
        return new NoticeTopic(topic, key, Hearing.APP, Written.ALWAYS, false);
    }

    public NoticeTopic asMutable() {
        return new NoticeTopic(topic, key, usual, written, true);
    }
}
