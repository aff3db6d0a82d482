package jp.ishigaki.mail;

import org.jspecify.annotations.Nullable;

/** Which letters are listed; null does not narrow. */
public record OutboxFilter(
        @Nullable MailState state,
        @Nullable String template,
        @Nullable String recipient) {

    public static final OutboxFilter ALL = new OutboxFilter(null, null, null);
}
