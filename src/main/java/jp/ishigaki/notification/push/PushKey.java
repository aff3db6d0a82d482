package jp.ishigaki.notification.push;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.time.Duration;
import java.time.Instant;

/**
 * By which this installation shows push services who it is (RFC 8292). All of its nodes have the same.
 *
 * @param open as browsers are given it
 */
record PushKey(String open, ECPrivateKey secret) {

    /** Push services take at most a day. */
    private static final Duration GOOD_FOR = Duration.ofHours(12);

    /** Reads both as {@code web-push generate-vapid-keys} writes them; refuses what does not belong together. */
    static PushKey of(String open, String secret) throws GeneralSecurityException {
        try {
            var key = new PushKey(open, P256.privateKey(P256.read(secret)));
            var proof = Signature.getInstance("SHA256withECDSAinP1363Format");
            proof.initVerify(P256.publicKey(P256.read(open)));
            proof.update(new byte[1]);
            if (!proof.verify(key.signed(new byte[1]))) {
                throw new GeneralSecurityException("The two keys do not belong together");
            }
            return key;
        } catch (IllegalArgumentException e) {
            throw new GeneralSecurityException("Not written as base64url", e);
        }
    }

    /** The value of the header Authorization for messages to an origin. */
    String vouching(String origin, String contact, Instant now) throws GeneralSecurityException {
        var claims = "{\"aud\":\"" + origin + "\",\"exp\":" + now.plus(GOOD_FOR).getEpochSecond() + ",\"sub\":\""
                + contact + "\"}";
        var token = part("{\"typ\":\"JWT\",\"alg\":\"ES256\"}") + "." + part(claims);
        var signature = P256.written(signed(token.getBytes(StandardCharsets.US_ASCII)));
        return "vapid t=" + token + "." + signature + ", k=" + open;
    }

    private byte[] signed(byte[] text) throws GeneralSecurityException {
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(secret);
        signature.update(text);
        return signature.sign();
    }

    private static String part(String text) {
        return P256.written(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Never a secret into a log. */
    @Override
    public String toString() {
        return "push key " + open;
    }
}
