package jp.ishigaki.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What tells a mail program that a letter is one of a subscription, and how its reader ends that (RFC 2369, RFC 8058). */
@Component
class Subscriptions {

    private final String address;
    private final String mailbox;

    /** @param mailbox whoever reads there ends a subscription by hand; empty where nobody does */
    Subscriptions(
            @Value("${ishigaki.address:http://localhost:${server.port}}") String address,
            @Value("${ishigaki.mail.unsubscribe-to:}") String mailbox) {
        this.address = address;
        this.mailbox = mailbox;
    }

    void addTo(MimeMessage message, @Nullable String stop) throws MessagingException {
        if (stop == null) {
            return;
        }
        var ways = "<" + address + "/" + MailPaths.stop(stop) + ">";
        if (!mailbox.isBlank()) {
            ways += ", <mailto:"
                    + URLEncoder.encode(mailbox, StandardCharsets.UTF_8).replace("%40", "@") + "?subject=unsubscribe>";
        }
        message.setHeader("List-Unsubscribe", ways);
        message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        message.setHeader("Precedence", "bulk");
    }
}
