package jp.ishigaki.shared.post;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Posts something and hears the head of the answer. By hand, because Java's HTTP client looks the name up itself, and then
 * it is another address than the one that was looked at. Nothing follows a redirection.
 */
@Component
public class PostLine {

    private static final Logger LOG = LoggerFactory.getLogger(PostLine.class);
    private static final int PATIENCE_MILLIS = 10_000;
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final int LONGEST_LINE = 2_000;
    private static final int MOST_LINES = 100;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})( .*)?");

    private final PublicAddresses addresses;
    private final SSLSocketFactory secured;
    private final Duration longest;

    @Autowired
    PostLine(PublicAddresses addresses) {
        this(addresses, (SSLSocketFactory) SSLSocketFactory.getDefault(), LONGEST);
    }

    /** @param longest after which the line is cut, however much is still being said */
    PostLine(PublicAddresses addresses, SSLSocketFactory secured, Duration longest) {
        this.addresses = addresses;
        this.secured = secured;
        this.longest = longest;
    }

    /**
     * @param headers lines of the request beside those that every one has
     * @throws PrivateAddressException when the name leads into a network of its own
     * @throws SocketTimeoutException when nothing is said in time
     * @throws javax.net.ssl.SSLException when the certificate is not good for the name
     * @throws IOException when there is no connection, or no answer of HTTP
     */
    public PostAnswer send(PostAddress address, List<String> headers, byte[] body) throws IOException {
        try (var plain = new Socket()) {
            var place = addresses.of(address.name());
            var late = new AtomicBoolean();
            var watch = Thread.startVirtualThread(() -> cut(plain, late));
            try {
                plain.connect(new InetSocketAddress(place, address.port()), PATIENCE_MILLIS);
                plain.setSoTimeout(PATIENCE_MILLIS);
                return asked(plain, address, headers, body);
            } catch (IOException e) {
                if (late.get()) {
                    throw new SocketTimeoutException("It takes too long");
                }
                throw e;
            } finally {
                watch.interrupt();
            }
        }
    }

    /** Whoever says a little at a time is never silent for long, and would keep everything else waiting. */
    private void cut(Socket plain, AtomicBoolean late) {
        try {
            Thread.sleep(longest);
            late.set(true);
            plain.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.warn("A line could not be cut: {}", e.getClass().getName());
        }
    }

    private PostAnswer asked(Socket plain, PostAddress address, List<String> headers, byte[] body) throws IOException {
        try (var line = secure(plain, address)) {
            line.getOutputStream().write(head(address, headers, body.length));
            line.getOutputStream().write(body);
            line.getOutputStream().flush();
            return answer(line);
        }
    }

    private SSLSocket secure(Socket plain, PostAddress address) throws IOException {
        var line = (SSLSocket) secured.createSocket(plain, address.name(), address.port(), true);
        var parameters = line.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        line.setSSLParameters(parameters);
        line.startHandshake();
        return line;
    }

    private static byte[] head(PostAddress address, List<String> headers, int length) {
        return (String.join(
                                "\r\n",
                                "POST " + address.path() + " HTTP/1.1",
                                "Host: " + address.authority(),
                                "Content-Length: " + length,
                                "User-Agent: Ishigaki",
                                "Connection: close",
                                String.join("\r\n", headers))
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** However long the answer is, only its head is read. */
    private static PostAnswer answer(SSLSocket line) throws IOException {
        var said = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.ISO_8859_1), 1024);
        var status = STATUS.matcher(next(said));
        if (!status.matches()) {
            throw new IOException("No answer of HTTP");
        }
        var headers = new HashMap<String, String>();
        for (int i = 0; i < MOST_LINES; i++) {
            var header = next(said);
            if (header.isEmpty()) {
                break;
            }
            int colon = header.indexOf(':');
            if (colon > 0) {
                headers.putIfAbsent(
                        header.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        header.substring(colon + 1).strip());
            }
        }
        return new PostAnswer(Integer.parseInt(status.group(1)), headers);
    }

    /** One line, or as much of it as is bearable. */
    private static String next(BufferedReader said) throws IOException {
        var line = new StringBuilder();
        for (int read = said.read(); read >= 0 && read != '\n' && line.length() < LONGEST_LINE; read = said.read()) {
            line.append((char) read);
        }
        return line.toString().stripTrailing();
    }
}
