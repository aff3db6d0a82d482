package jp.ishigaki.enrolment;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import jp.ishigaki.shared.Sha256;
import org.springframework.stereotype.Component;

/** What nobody can guess: application numbers, the links of applicants' pages, seeds. */
@Component
class Secrets {

    /** Without characters that are taken for one another on the telephone. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final int GROUP = 4;
    private static final int TOKEN_BYTES = 32;
    private static final int SEED_BYTES = 16;

    private final SecureRandom random = new SecureRandom();

    /** A number that tells neither the order nor the count of applications. */
    String number() {
        var number = new StringBuilder();
        for (int i = 0; i < 2 * GROUP; i++) {
            if (i == GROUP) {
                number.append('-');
            }
            number.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return number.toString();
    }

    String token() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(TOKEN_BYTES));
    }

    /** How a token is kept. */
    static String hash(String token) {
        return Sha256.of(token);
    }

    String seed() {
        return HexFormat.of().formatHex(bytes(SEED_BYTES));
    }

    private byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
