package jp.ishigaki.notification.push;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.KeyAgreement;

/** Keys of the curve P-256 as browsers write them: points uncompressed, and base64url without padding. */
final class P256 {

    static final int POINT = 65;
    private static final int NUMBER = 32;
    private static final ECGenParameterSpec NAME = new ECGenParameterSpec("secp256r1");

    private P256() {}

    static KeyPair made() throws GeneralSecurityException {
        var maker = KeyPairGenerator.getInstance("EC");
        maker.initialize(NAME);
        return maker.generateKeyPair();
    }

    static ECPublicKey publicKey(byte[] point) throws GeneralSecurityException {
        if (point.length != POINT || point[0] != 4) {
            throw new GeneralSecurityException("Not an uncompressed point");
        }
        var at = new ECPoint(number(point, 1), number(point, 1 + NUMBER));
        return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(at, curve()));
    }

    static ECPrivateKey privateKey(byte[] number) throws GeneralSecurityException {
        var spec = new ECPrivateKeySpec(new BigInteger(1, number), curve());
        return (ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(spec);
    }

    static byte[] bytes(ECPublicKey key) {
        return ByteBuffer.allocate(POINT)
                .put((byte) 4)
                .put(bytes(key.getW().getAffineX()))
                .put(bytes(key.getW().getAffineY()))
                .array();
    }

    static byte[] bytes(ECPrivateKey key) {
        return bytes(key.getS());
    }

    /** What both sides know. A point that is not on the curve is refused. */
    static byte[] agreed(PrivateKey own, ECPublicKey other) throws GeneralSecurityException {
        var agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(own);
        agreement.doPhase(other, true);
        return agreement.generateSecret();
    }

    static byte[] read(String text) {
        return Base64.getUrlDecoder().decode(text);
    }

    static String written(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static ECParameterSpec curve() throws GeneralSecurityException {
        var parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(NAME);
        return parameters.getParameterSpec(ECParameterSpec.class);
    }

    private static BigInteger number(byte[] point, int from) {
        return new BigInteger(1, Arrays.copyOfRange(point, from, from + NUMBER));
    }

    /** Without a sign, and as long as every other. */
    private static byte[] bytes(BigInteger number) {
        var bytes = number.toByteArray();
        var fitted = new byte[NUMBER];
        int length = Math.min(bytes.length, NUMBER);
        System.arraycopy(bytes, bytes.length - length, fitted, NUMBER - length, length);
        return fitted;
    }
}
