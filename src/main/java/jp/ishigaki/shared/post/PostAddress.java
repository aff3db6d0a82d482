package jp.ishigaki.shared.post;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * An address that messages are sent to.
 *
 * @param path with its query
 */
public record PostAddress(String host, int port, String path) {

    private static final int HTTPS = 443;
    private static final int LAST_PORT = 65_535;
    private static final int LONGEST = 1000;

    /** Only https, a name or number, and nobody's name and password; empty otherwise. */
    public static Optional<PostAddress> of(String text) {
        try {
            var uri = new URI(text);
            var host = uri.getHost();
            int port = uri.getPort() == -1 ? HTTPS : uri.getPort();
            if (text.length() > LONGEST
                    || !"https".equals(uri.getScheme())
                    || host == null
                    || port < 1
                    || port > LAST_PORT
                    || uri.getRawUserInfo() != null
                    || uri.getRawFragment() != null
                    || !text.matches("[!-~]+")) {
                return Optional.empty();
            }
            var path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
            return Optional.of(new PostAddress(
                    host.toLowerCase(Locale.ROOT),
                    port,
                    uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery()));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** As the Host header says it. */
    public String authority() {
        return port == HTTPS ? host : host + ":" + port;
    }

    /** Without the brackets of an IPv6 number. */
    public String name() {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
