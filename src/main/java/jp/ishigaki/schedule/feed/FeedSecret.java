package jp.ishigaki.schedule.feed;

import java.security.SecureRandom;
import java.util.Base64;
import jp.ishigaki.shared.Sha256;

/** The secret part of an address: 256 random bits, of which only the SHA-256 is kept. */
record FeedSecret(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static FeedSecret made() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new FeedSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    String hash() {
        return Sha256.of(text);
    }

    /** Never into a log. */
    @Override
    public String toString() {
        return "(secret)";
    }
}
