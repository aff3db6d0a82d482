package jp.ishigaki.reach.hook;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Posts a message and hears the first line of the answer. By hand, because Java's HTTP client looks the name up itself, and
 * then it is another address than the one that was looked at. Nothing follows a redirection.
 */
@Component
class HookLine {

    private static final int PATIENCE_MILLIS = 10_000;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})( .*)?");

    private final PublicAddresses addresses;
    private final SSLSocketFactory secured;
    private final Clock clock;
    private final String applicationAddress;

    @Autowired
    HookLine(
            PublicAddresses addresses,
            Clock clock,
            @Value("${ishigaki.address:http://localhost:${server.port}}") String applicationAddress) {
        this(addresses, (SSLSocketFactory) SSLSocketFactory.getDefault(), clock, applicationAddress);
    }

    HookLine(PublicAddresses addresses, SSLSocketFactory secured, Clock clock, String applicationAddress) {
        this.addresses = addresses;
        this.secured = secured;
        this.clock = clock;
        this.applicationAddress = applicationAddress;
    }

    HookAnswer send(HookMessage message) {
        var address = HookAddress.of(message.address()).orElseThrow();
        try (var plain = new Socket()) {
            var place = addresses.of(address.name());
            plain.connect(new InetSocketAddress(place, address.port()), PATIENCE_MILLIS);
            plain.setSoTimeout(PATIENCE_MILLIS);
            try (var line = secure(plain, address)) {
                line.getOutputStream().write(request(message, address));
                line.getOutputStream().flush();
                return answer(line);
            }
        } catch (UnknownHostException e) {
            return HookAnswer.none(HookFailure.UNKNOWN_HOST);
        } catch (PublicAddresses.PrivateAddressException e) {
            return HookAnswer.none(HookFailure.PRIVATE_ADDRESS);
        } catch (SocketTimeoutException e) {
            return HookAnswer.none(HookFailure.TIMEOUT);
        } catch (SSLException e) {
            return HookAnswer.none(HookFailure.CERTIFICATE);
        } catch (IOException e) {
            return HookAnswer.none(HookFailure.NO_CONNECTION);
        }
    }

    private SSLSocket secure(Socket plain, HookAddress address) throws IOException {
        var line = (SSLSocket) secured.createSocket(plain, address.name(), address.port(), true);
        var parameters = line.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        line.setSSLParameters(parameters);
        line.startHandshake();
        return line;
    }

    private byte[] request(HookMessage message, HookAddress address) {
        var body = message.body(applicationAddress);
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        return String.join(
                        "\r\n",
                        "POST " + address.path() + " HTTP/1.1",
                        "Host: " + address.authority(),
                        "Content-Type: application/json",
                        "Content-Length: " + bytes.length,
                        "User-Agent: Ishigaki",
                        "Connection: close",
                        "Ishigaki-Event: " + message.event().code(),
                        "Ishigaki-Delivery: " + message.id(),
                        "Ishigaki-Signature: " + message.signature(body, clock.instant()),
                        "",
                        body)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** However long the answer is, only its first line is read. */
    private static HookAnswer answer(SSLSocket line) throws IOException {
        var said = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.ISO_8859_1), 1024);
        var first = new StringBuilder();
        var begun = System.nanoTime();
        for (int read = said.read(); read >= 0 && read != '\r' && read != '\n' && first.length() < 200; ) {
            first.append((char) read);
            if (System.nanoTime() - begun > PATIENCE_MILLIS * 1_000_000L) {
                return HookAnswer.none(HookFailure.TIMEOUT);
            }
            read = said.read();
        }
        var status = STATUS.matcher(first);
        return status.matches()
                ? HookAnswer.said(Integer.parseInt(status.group(1)))
                : HookAnswer.none(HookFailure.NO_CONNECTION);
    }
}
