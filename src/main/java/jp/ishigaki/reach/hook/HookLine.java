package jp.ishigaki.reach.hook;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import javax.net.ssl.SSLException;
import jp.ishigaki.shared.post.PostAddress;
import jp.ishigaki.shared.post.PostLine;
import jp.ishigaki.shared.post.PrivateAddressException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Sends a message to the office's program and says what came of it. */
@Component
class HookLine {

    private static final Logger LOG = LoggerFactory.getLogger(HookLine.class);

    private final PostLine line;
    private final Clock clock;
    private final String applicationAddress;

    HookLine(
            PostLine line,
            Clock clock,
            @Value("${ishigaki.address:http://localhost:${server.port}}") String applicationAddress) {
        this.line = line;
        this.clock = clock;
        this.applicationAddress = applicationAddress;
    }

    HookAnswer send(HookMessage message) {
        try {
            var address = PostAddress.of(message.address()).orElseThrow();
            var body = message.body(applicationAddress);
            var answer = line.send(address, headers(message, body), body.getBytes(StandardCharsets.UTF_8));
            return HookAnswer.said(answer.status());
        } catch (UnknownHostException e) {
            return HookAnswer.none(HookFailure.UNKNOWN_HOST);
        } catch (PrivateAddressException e) {
            return HookAnswer.none(HookFailure.PRIVATE_ADDRESS);
        } catch (SocketTimeoutException e) {
            return HookAnswer.none(HookFailure.TIMEOUT);
        } catch (SSLException e) {
            return HookAnswer.none(HookFailure.CERTIFICATE);
        } catch (RuntimeException e) {
            LOG.error("A {} cannot be sent: {}", message, e.getClass().getName());
            return HookAnswer.none(HookFailure.NO_CONNECTION);
        } catch (IOException e) {
            return HookAnswer.none(HookFailure.NO_CONNECTION);
        }
    }

    private List<String> headers(HookMessage message, String body) {
        return List.of(
                "Content-Type: application/json",
                "Ishigaki-Event: " + message.event().code(),
                "Ishigaki-Delivery: " + message.id(),
                "Ishigaki-Signature: " + message.signature(body, clock.instant()));
    }
}
