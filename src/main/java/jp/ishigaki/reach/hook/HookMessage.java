package jp.ishigaki.reach.hook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A message that this node alone may send now.
 *
 * @param since tells this attempt from any other at the same message
 */
record HookMessage(
        UUID id,
        UUID webhook,
        String address,
        String secret,
        HookEvent event,
        @Nullable UUID question,
        @Nullable UUID answer,
        Instant putAt,
        int attempts,
        Instant since) {

    private static final String HASH = "HmacSHA256";

    /** Ids and a link; who may open the link is decided there. */
    String body(String applicationAddress) {
        return "{\"id\":\"" + id + "\",\"event\":\"" + event.code() + "\",\"question\":" + quoted(question)
                + ",\"answer\":" + quoted(answer) + ",\"url\":"
                + (question == null ? "null" : "\"" + applicationAddress + "/question/" + question + "\"") + "}";
    }

    /** {@code t=<seconds>,v1=<HMAC-SHA256 of "<seconds>.<body>" in hexadecimal digits>}. */
    String signature(String body, Instant at) {
        try {
            var mac = Mac.getInstance(HASH);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HASH));
            var signed = mac.doFinal((at.getEpochSecond() + "." + body).getBytes(StandardCharsets.UTF_8));
            return "t=" + at.getEpochSecond() + ",v1=" + HexFormat.of().formatHex(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA256", e);
        }
    }

    private static String quoted(@Nullable UUID id) {
        return id == null ? "null" : "\"" + id + "\"";
    }

    /** Never a secret into a log. */
    @Override
    public String toString() {
        return "message " + id;
    }
}
