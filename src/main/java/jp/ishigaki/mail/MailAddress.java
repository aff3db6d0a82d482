package jp.ishigaki.mail;

import java.util.regex.Pattern;

/**
 * Tells one plain address from everything that could be more than that: no name, no list, no break of line. Dots may
 * stand anywhere, as in the addresses that Japanese telephone companies once gave out.
 */
final class MailAddress {

    private static final Pattern PLAIN = Pattern.compile("[!-~&&[^<>()\\[\\],;:\"\\\\@]]+@[A-Za-z0-9.-]+");
    private static final int LONGEST = 254;

    private MailAddress() {}

    static boolean isPlain(String address) {
        return address.length() <= LONGEST && PLAIN.matcher(address).matches();
    }
}
