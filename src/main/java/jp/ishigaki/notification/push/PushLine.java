package jp.ishigaki.notification.push;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import jp.ishigaki.notification.push.PushAnswer.Outcome;
import jp.ishigaki.shared.OutsideTime;
import jp.ishigaki.shared.post.PostAddress;
import jp.ishigaki.shared.post.PostAnswer;
import jp.ishigaki.shared.post.PostLine;
import jp.ishigaki.shared.post.PrivateAddressException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Hands a message to the browser's push service and says what came of it. */
@Component
class PushLine {

    private static final Logger LOG = LoggerFactory.getLogger(PushLine.class);
    private static final Duration KEPT_FOR = Duration.ofDays(1);

    private final PostLine line;
    private final PushWords words;
    private final OutsideTime time;
    private final String contact;

    /** @param contact whom a push service writes to about this installation: an address of https or mailto */
    PushLine(
            PostLine line,
            PushWords words,
            OutsideTime time,
            @Value("${ishigaki.push.contact:${ishigaki.address:http://localhost:${server.port}}}") String contact) {
        this.line = line;
        this.words = words;
        this.time = time;
        this.contact = contact;
    }

    PushAnswer send(PushMessage message, PushKey key) {
        try {
            var address = PostAddress.of(message.endpoint()).orElseThrow();
            var body = Sealing.seal(words.of(message), message.key(), message.secret());
            return said(line.send(address, headers(address, key), body));
        } catch (PrivateAddressException e) {
            return PushAnswer.of(Outcome.GONE);
        } catch (IOException e) {
            return PushAnswer.of(Outcome.LATER);
        } catch (GeneralSecurityException e) {
            LOG.warn("A browser's key cannot be used", e);
            return PushAnswer.of(Outcome.GONE);
        }
    }

    private List<String> headers(PostAddress address, PushKey key) throws GeneralSecurityException {
        return List.of(
                "TTL: " + KEPT_FOR.toSeconds(),
                "Urgency: normal",
                "Content-Encoding: aes128gcm",
                "Content-Type: application/octet-stream",
                "Authorization: "
                        + key.vouching(
                                "https://" + address.authority(),
                                contact,
                                time.clock().instant()));
    }

    private PushAnswer said(PostAnswer answer) {
        int status = answer.status();
        if (status >= 200 && status < 300) {
            return PushAnswer.of(Outcome.ARRIVED);
        }
        if (status == 404 || status == 410) {
            return PushAnswer.of(Outcome.GONE);
        }
        if (status == 408 || status == 429 || status >= 500) {
            return new PushAnswer(
                    Outcome.LATER,
                    answer.header("retry-after").flatMap(this::wait).orElse(null));
        }
        if (status == 401 || status == 403) {
            // It may be the installation's fault, and then of all browsers: the operator mends it meanwhile.
            LOG.error("A push service does not take this installation for itself ({}): see ishigaki.push.*", status);
            return PushAnswer.of(Outcome.LATER);
        }
        LOG.warn("A push service refuses a message with {}", status);
        return PushAnswer.of(Outcome.GIVEN_UP);
    }

    /** Seconds or a moment (RFC 9110, 10.2.3). */
    private Optional<Duration> wait(String text) {
        try {
            return Optional.of(
                    text.matches("\\d{1,9}")
                            ? Duration.ofSeconds(Long.parseLong(text))
                            : Duration.between(
                                    time.clock().instant(),
                                    Instant.from(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
