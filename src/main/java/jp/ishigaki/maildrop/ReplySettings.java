package jp.ishigaki.maildrop;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where answers by mail arrive; off unless address and mailbox are named.
 *
 * @param address of a mailbox with plus addressing
 * @param mailbox {@code imaps://host/INBOX}; by {@code imap:} the connection is made secure before anything is said
 * @param trusted the name by which the receiving server signs its {@code Authentication-Results}
 * @param processed the folder of what was taken
 * @param refused the folder of what was not
 */
@ConfigurationProperties("ishigaki.reply")
record ReplySettings(
        @Nullable String address,
        @Nullable URI mailbox,
        @DefaultValue("") String user,
        @DefaultValue("") String secret,
        @DefaultValue("") String trusted,
        @DefaultValue("Processed") String processed,
        @DefaultValue("Refused") String refused) {

    /** Never into a log. */
    @Override
    public String toString() {
        return "settings for answers by mail";
    }
}
