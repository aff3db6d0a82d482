package jp.ishigaki.shared.post;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Posts something and hears the head of the answer. By hand, because Java's HTTP client looks the name up itself, and then
 * it is another address than the one that was looked at. Nothing follows a redirection.
 */
@Component
public class PostLine {

    private static final int PATIENCE_MILLIS = 10_000;
    private static final int LONGEST_LINE = 2_000;
    private static final int MOST_LINES = 100;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})( .*)?");

    private final PublicAddresses addresses;
    private final SSLSocketFactory secured;

    @Autowired
    PostLine(PublicAddresses addresses) {
        this(addresses, (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    public PostLine(PublicAddresses addresses, SSLSocketFactory secured) {
        this.addresses = addresses;
        this.secured = secured;
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
            plain.connect(new InetSocketAddress(place, address.port()), PATIENCE_MILLIS);
            plain.setSoTimeout(PATIENCE_MILLIS);
            try (var line = secure(plain, address)) {
                line.getOutputStream().write(head(address, headers, body.length));
                line.getOutputStream().write(body);
                line.getOutputStream().flush();
                return answer(line);
            }
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
        var begun = System.nanoTime();
        var status = STATUS.matcher(next(said, begun));
        if (!status.matches()) {
            throw new IOException("No answer of HTTP");
        }
        var headers = new HashMap<String, String>();
        for (int i = 0; i < MOST_LINES; i++) {
            var header = next(said, begun);
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
    private static String next(BufferedReader said, long begun) throws IOException {
        var line = new StringBuilder();
        for (int read = said.read(); read >= 0 && read != '\n' && line.length() < LONGEST_LINE; read = said.read()) {
            line.append((char) read);
            if (System.nanoTime() - begun > PATIENCE_MILLIS * 1_000_000L) {
                throw new SocketTimeoutException("The answer takes too long");
            }
        }
        return line.toString().stripTrailing();
    }
}
