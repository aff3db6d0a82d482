package jp.ishigaki.schedule.feed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** The secret part of an address: 256 random bits, of which only the SHA-256 is kept. */
record FeedSecret(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static FeedSecret made() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new FeedSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    String hash() {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Never into a log. */
    @Override
    public String toString() {
        return "(secret)";
    }
}
