package jp.ishigaki.notification.push;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A browser's side: it has a key and a secret of its own and opens what was sealed for it. */
final class OpeningBrowser {

    private final KeyPair own;
    private final byte[] secret = new byte[16];

    OpeningBrowser() throws GeneralSecurityException {
        own = P256.made();
        new SecureRandom().nextBytes(secret);
    }

    String key() {
        return P256.written(P256.bytes((ECPublicKey) own.getPublic()));
    }

    String secret() {
        return P256.written(secret);
    }

    byte[] open(byte[] sealed) throws GeneralSecurityException {
        var all = ByteBuffer.wrap(sealed);
        var salt = new byte[16];
        all.get(salt).getInt();
        var sender = new byte[all.get()];
        all.get(sender);
        var rest = new byte[all.remaining()];
        all.get(rest);
        var both = ByteBuffer.allocate(14 + 65 + 65)
                .put("WebPush: info\0".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .put(P256.bytes((ECPublicKey) own.getPublic()))
                .put(sender)
                .array();
        var input = Sealing.derived(P256.agreed(own.getPrivate(), P256.publicKey(sender)), secret, both, 32);
        var key = Sealing.derived(input, salt, Sealing.info("aes128gcm"), 16);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(key, "AES"),
                new GCMParameterSpec(128, Sealing.derived(input, salt, Sealing.info("nonce"), 12)));
        var opened = cipher.doFinal(rest);
        if (opened[opened.length - 1] != 2) {
            throw new GeneralSecurityException("Not the last record");
        }
        return Arrays.copyOf(opened, opened.length - 1);
    }
}
