package jp.ishigaki.mail;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** The SMTP server of {@code spring.mail.*}, if there is one, and the letters as it gets them. */
@Component
class MailServer {

    private static final Logger log = LoggerFactory.getLogger(MailServer.class);

    private final @Nullable JavaMailSenderImpl settings;
    private final InternetAddress sender;
    private final Subscriptions subscriptions;
    private final Clock clock;
    private volatile MailServerState state;

    MailServer(
            ObjectProvider<JavaMailSenderImpl> settings,
            @Value("${ishigaki.mail-from:ishigaki@localhost}") String sender,
            Subscriptions subscriptions,
            Clock clock)
            throws AddressException {
        this.settings = settings.getIfAvailable();
        this.sender = new InternetAddress(sender, true);
        this.subscriptions = subscriptions;
        this.clock = clock;
        this.state = this.settings == null ? MailServerState.NOT_CONFIGURED : MailServerState.NOT_TRIED;
    }

    boolean isConfigured() {
        return settings != null;
    }

    MailServerState state() {
        return state;
    }

    String sender() {
        return sender.toUnicodeString();
    }

    HandOver connect() throws MailServerUnavailableException {
        if (settings == null) {
            throw new MailServerUnavailableException();
        }
        var protocol = settings.getProtocol();
        var connection = new HandOver(settings.getSession(), protocol == null ? "smtp" : protocol);
        var user = settings.getUsername();
        try {
            connection.connect(
                    settings.getHost(),
                    settings.getPort(),
                    user == null || user.isEmpty() ? null : user,
                    settings.getPassword());
        } catch (AuthenticationFailedException e) {
            throw unavailable(MailServerState.SIGN_IN_REFUSED);
        } catch (MessagingException e) {
            throw unavailable(MailServerState.UNREACHABLE);
        }
        state = MailServerState.WORKING;
        return connection;
    }

    private MailServerUnavailableException unavailable(MailServerState found) {
        if (state != found) {
            log.warn("mail server: {}", found);
        }
        state = found;
        return new MailServerUnavailableException();
    }

    /** The letter as it goes: the same Message-ID at every attempt, so that a double would be known as one. */
    MimeMessage compose(Claim letter, @Nullable ReplyWay way) {
        if (settings == null || !MailAddress.isPlain(letter.recipient())) {
            throw new IllegalStateException(letter + " cannot be composed");
        }
        try {
            var message = new StableMessage(settings.getSession(), letter.id() + "@" + domain());
            message.setFrom(sender);
            var recipient = new InternetAddress();
            recipient.setAddress(letter.recipient());
            message.setRecipient(Message.RecipientType.TO, recipient);
            message.setSubject(letter.text().subject(), StandardCharsets.UTF_8.name());
            message.setText(letter.text().body(), StandardCharsets.UTF_8.name());
            if (way != null) {
                message.setReplyTo(new Address[] {new InternetAddress(way.address(), true)});
                message.setText(way.line() + "\n\n" + letter.text().body(), StandardCharsets.UTF_8.name());
            }
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("Content-Language", letter.language());
            addThread(message, letter);
            subscriptions.addTo(message, letter.stop());
            message.setSentDate(Date.from(clock.instant()));
            message.saveChanges();
            return message;
        } catch (MessagingException e) {
            throw new IllegalStateException(letter + " cannot be composed");
        }
    }

    /** The root of a thread need never have arrived: programs that show mail put together what names the same one. */
    private void addThread(MimeMessage message, Claim letter) throws MessagingException {
        var root = letter.thread();
        if (root != null && !root.equals(letter.id())) {
            var name = "<" + root + "@" + domain() + ">";
            message.setHeader("In-Reply-To", name);
            message.setHeader("References", name);
        }
    }

    private String domain() {
        return sender.getAddress().substring(sender.getAddress().indexOf('@') + 1);
    }

    private static final class StableMessage extends MimeMessage {

        private final String id;

        StableMessage(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + ">");
        }
    }
}
