package jp.ishigaki.shared;

import java.security.SecureRandom;
import java.util.Base64;

/** The secret part of an address: 256 random bits, of which only the SHA-256 is kept. */
public record Secret(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();

    public static Secret made() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    public String hash() {
        return Sha256.of(text);
    }

    /** Never into a log. */
    @Override
    public String toString() {
        return "(secret)";
    }
}
