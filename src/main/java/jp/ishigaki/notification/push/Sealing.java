package jp.ishigaki.notification.push;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals a text so that the browser alone opens it, and nobody on the way (RFC 8291; one record of RFC 8188). */
final class Sealing {

    /** So much text fits into one message with every push service (RFC 8291, 4). */
    static final int LONGEST = 3_993;

    private static final int RECORD = 4_096;
    private static final byte LAST_RECORD = 2;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Sealing() {}

    static byte[] seal(byte[] text, String browserKey, String browserSecret) throws GeneralSecurityException {
        var salt = new byte[16];
        RANDOM.nextBytes(salt);
        return seal(text, P256.publicKey(P256.read(browserKey)), P256.read(browserSecret), P256.made(), salt);
    }

    static byte[] seal(byte[] text, ECPublicKey browser, byte[] secret, KeyPair own, byte[] salt)
            throws GeneralSecurityException {
        if (text.length > LONGEST) {
            throw new IllegalArgumentException("A text of " + text.length + " bytes does not fit");
        }
        var ownPoint = P256.bytes((ECPublicKey) own.getPublic());
        var both = joined("WebPush: info\0".getBytes(StandardCharsets.US_ASCII), P256.bytes(browser), ownPoint);
        var input = derived(P256.agreed(own.getPrivate(), browser), secret, both, 32);
        var key = derived(input, salt, info("aes128gcm"), 16);
        var nonce = derived(input, salt, info("nonce"), 12);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
        var sealed = cipher.doFinal(joined(text, new byte[] {LAST_RECORD}));
        var head = ByteBuffer.allocate(16 + 4 + 1)
                .put(salt)
                .putInt(RECORD)
                .put((byte) ownPoint.length)
                .array();
        return joined(head, ownPoint, sealed);
    }

    static byte[] derived(byte[] input, byte[] salt, byte[] info, int length) throws GeneralSecurityException {
        return KDF.getInstance("HKDF-SHA256")
                .deriveData(HKDFParameterSpec.ofExtract()
                        .addIKM(input)
                        .addSalt(salt)
                        .thenExpand(info, length));
    }

    static byte[] info(String of) {
        return ("Content-Encoding: " + of + "\0").getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] joined(byte[]... parts) {
        var all = ByteBuffer.allocate(
                Arrays.stream(parts).mapToInt(part -> part.length).sum());
        for (var part : parts) {
            all.put(part);
        }
        return all.array();
    }
}
