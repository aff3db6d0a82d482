package jp.ishigaki.mail;

import org.jspecify.annotations.Nullable;

/** The text of a template is not what Mustache can read. */
public class UnreadableWordingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableWordingException(@Nullable Exception cause) {
        super("The places of the letter cannot be read", cause);
    }
}
