package jp.ishigaki.attendance;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The code on a room's screen: six digits out of the session's secret and the time, another each 30 seconds (RFC 6238,
 * with SHA-256 over the session and the step). The one just replaced is still taken, for whoever is typing it.
 */
final class RotatingCode {

    static final Duration STEP = Duration.ofSeconds(30);
    private static final String ALGORITHM = "HmacSHA256";
    private static final int MODULUS = 1_000_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final UUID session;
    private final byte[] secret;

    RotatingCode(UUID session, String secret) {
        this.session = session;
        this.secret = HexFormat.of().parseHex(secret);
    }

    /** 256 bits as hexadecimal digits. */
    static String newSecret() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    String at(Instant moment) {
        return ofStep(step(moment));
    }

    /** When the code of that moment makes place for the next. */
    static Instant changesAfter(Instant moment) {
        return Instant.ofEpochSecond((step(moment) + 1) * STEP.toSeconds());
    }

    boolean fits(String digits, Instant moment) {
        var step = step(moment);
        // Both are compared, and each in constant time, so that the answer's time tells nothing.
        return same(digits, ofStep(step)) | same(digits, ofStep(step - 1));
    }

    private static long step(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), STEP.toSeconds());
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(US_ASCII), other.getBytes(US_ASCII));
    }

    private String ofStep(long step) {
        var message = ByteBuffer.allocate(3 * Long.BYTES)
                .putLong(session.getMostSignificantBits())
                .putLong(session.getLeastSignificantBits())
                .putLong(step);
        var hash = ByteBuffer.wrap(hash(message.array()));
        var place = hash.get(hash.capacity() - 1) & 0xf;
        return String.format("%06d", (hash.getInt(place) & Integer.MAX_VALUE) % MODULUS);
    }

    private byte[] hash(byte[] message) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform knows " + ALGORITHM, e);
        }
    }
}
