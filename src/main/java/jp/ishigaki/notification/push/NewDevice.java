package jp.ishigaki.notification.push;

/**
 * A browser's subscription as it names itself.
 *
 * @param key of the browser (p256dh), in base64url
 * @param secret of the browser (auth), in base64url
 * @param agent what the browser calls itself
 */
public record NewDevice(String endpoint, String key, String secret, String agent) {

    /** Never where a browser is reached, nor its keys, into a log. */
    @Override
    public String toString() {
        return "a browser";
    }
}
