package jp.ishigaki.mail;

import java.util.UUID;

/** Where staff look after mail. */
public final class MailPaths {

    public static final String OUTBOX = "outbox";
    public static final String TEMPLATES = "letter-templates";

    /** Where readers end a subscription, without signing in. */
    public static final String STOP = "unsubscribe";

    private MailPaths() {}

    public static String letter(UUID letter) {
        return OUTBOX + "/" + letter;
    }

    public static String stop(String secret) {
        return STOP + "/" + secret;
    }

    public static String template(String template, String language) {
        return TEMPLATES + "/" + template + "?language=" + language;
    }
}
