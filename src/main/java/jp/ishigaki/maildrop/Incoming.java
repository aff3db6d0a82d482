package jp.ishigaki.maildrop;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.ishigaki.shared.Secret;
import jp.ishigaki.shared.Sha256;

/** A mail as it lies in the mailbox. Of it only the headers are read until somebody has been told to have sent it. */
record Incoming(MimeMessage message) {

    private static final List<String> RECIPIENTS =
            List.of("To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To");
    private static final List<String> MACHINES = List.of(
            "X-Autoreply", "X-Autorespond", "X-Auto-Reply-From", "List-Id", "List-Unsubscribe", "X-Failed-Recipients");

    /** What is asked of every mail; to be fetched for many at once. */
    static final List<String> HEADERS = Stream.of(
                    RECIPIENTS,
                    MACHINES,
                    List.of("From", "Authentication-Results", "Auto-Submitted", "Precedence", "Return-Path"))
            .flatMap(List::stream)
            .toList();

    private static final Pattern BULK = Pattern.compile("(?i)\\s*(bulk|junk|list|auto_reply)\\s*");
    private static final Pattern DAEMON = Pattern.compile("(?i)(mailer-daemon|postmaster|no-?reply)@.*");

    private List<String> all(String header) throws MessagingException {
        var found = message.getHeader(header);
        return found == null ? List.of() : List.of(found);
    }

    /** The one address it says it comes from. */
    Optional<String> sender() throws MessagingException {
        var from = all("From");
        if (from.size() != 1) {
            return Optional.empty();
        }
        try {
            var addresses = InternetAddress.parseHeader(from.getFirst(), true);
            return addresses.length == 1 && addresses[0].getAddress() != null
                    ? Optional.of(addresses[0].getAddress().toLowerCase(Locale.ROOT))
                    : Optional.empty();
        } catch (AddressException e) {
            return Optional.empty();
        }
    }

    Optional<Secret> secret(ReplyAddress mailbox) throws MessagingException {
        var recipients = Stream.<String>builder();
        for (var header : RECIPIENTS) {
            all(header).forEach(recipients);
        }
        return mailbox.secretIn(recipients.build().toList());
    }

    List<String> results() throws MessagingException {
        return all("Authentication-Results");
    }

    /** Whether a machine wrote it: an absence, a bounce, a list, or Ishigaki itself (RFC 3834). */
    boolean isAutomatic(ReplyAddress mailbox, String ours) throws MessagingException {
        for (var header : MACHINES) {
            if (!all(header).isEmpty()) {
                return true;
            }
        }
        var from = sender().orElse("");
        return all("Auto-Submitted").stream()
                        .anyMatch(each -> !each.strip().toLowerCase(Locale.ROOT).startsWith("no"))
                || all("Precedence").stream()
                        .anyMatch(each -> BULK.matcher(each).matches())
                || all("Return-Path").stream().anyMatch(each -> each.strip().equals("<>"))
                || message.isMimeType("multipart/report")
                || DAEMON.matcher(from).matches()
                || from.equalsIgnoreCase(ours)
                || mailbox.is(from);
    }

    /** The same for the same mail, however often it is delivered. */
    String key(Secret secret) throws MessagingException {
        var id = message.getMessageID();
        var known = id == null || id.isBlank()
                ? String.join("\n", all("Received")) + all("Date") + all("Subject")
                : id.strip();
        return Sha256.of(known + "\n" + secret.hash());
    }

    int size() throws MessagingException {
        return message.getSize();
    }

    MailBody body() throws MessagingException {
        return MailBody.of(message);
    }

    /** Nothing of the mail. */
    @Override
    public String toString() {
        return "mail";
    }
}
