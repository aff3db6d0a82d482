package jp.ishigaki.maildrop;

import java.security.SecureRandom;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.ishigaki.shared.Secret;

/** A mailbox with plus addressing: what stands behind the plus is a secret, in small letters as some servers make them. */
final class ReplyAddress {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 20;

    private final String local;
    private final String domain;
    private final Pattern withSecret;

    ReplyAddress(String mailbox) {
        var at = mailbox.lastIndexOf('@');
        if (at < 1 || at == mailbox.length() - 1) {
            throw new IllegalArgumentException("ishigaki.reply.address is no address");
        }
        local = mailbox.substring(0, at);
        domain = mailbox.substring(at + 1);
        withSecret = Pattern.compile(
                "(?<![A-Za-z0-9.+_-])" + Pattern.quote(local) + "\\+([0-9a-f]{40})@" + Pattern.quote(domain)
                        + "(?![A-Za-z0-9-])",
                Pattern.CASE_INSENSITIVE);
    }

    static Secret made() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(HexFormat.of().formatHex(bytes));
    }

    String with(Secret secret) {
        return local + "+" + secret.text() + "@" + domain;
    }

    /** The one secret that a mail was sent to; nothing where it names none, or several. */
    Optional<Secret> secretIn(Collection<String> recipients) {
        var found = recipients.stream()
                .flatMap(each -> withSecret.matcher(each).results())
                .map(match -> match.group(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return found.size() == 1 ? Optional.of(new Secret(found.iterator().next())) : Optional.empty();
    }

    /** Whether an address is the mailbox itself, with or without a secret. */
    boolean is(String address) {
        return address.equalsIgnoreCase(local + "@" + domain)
                || withSecret.matcher(address).matches();
    }
}
