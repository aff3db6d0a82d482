package jp.ishigaki.material;

/**
 * What of its storage a tenant uses, in bytes.
 *
 * @param limit as the operator set it
 */
public record Storage(long used, long limit) {

    boolean takes(long bytes) {
        return used + bytes <= limit;
    }
}
