package jp.ishigaki.reach.feed;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.shared.Secret;
import jp.ishigaki.shared.Sha256;
import jp.ishigaki.shared.web.Visits;
import jp.ishigaki.tenancy.AccessEndedException;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.MissingException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Answers feed readers, which cannot sign in: the address is the key. One that was revoked, whose seat ended or that
 * never was, is answered alike. The key is looked up by its hash, so the time of an answer tells nothing of it.
 */
@RestController
class QuestionFeedController {

    private static final MediaType ATOM = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final int MOST_BY_ONE_KEY = 60;
    private static final int MOST_FROM_ONE_PLACE = 600;

    private final FeedHolders holders;
    private final QuestionFeedReader reader;
    private final Acting acting;
    private final String address;
    private final Visits keys = new Visits(MOST_BY_ONE_KEY);
    private final Visits places = new Visits(MOST_FROM_ONE_PLACE);

    QuestionFeedController(
            FeedHolders holders,
            QuestionFeedReader reader,
            Acting acting,
            @Value("${ishigaki.address:http://localhost:${server.port}}") String address) {
        this.holders = holders;
        this.reader = reader;
        this.acting = acting;
        this.address = address;
    }

    @GetMapping(QuestionFeeds.PATH + "{text:[A-Za-z0-9_-]{43}}.atom")
    ResponseEntity<byte[]> feed(@PathVariable String text, HttpServletRequest request) {
        var secret = new Secret(text);
        if (!places.mayCome(request.getRemoteAddr()) || !keys.mayCome(secret.hash())) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, Long.toString(FRESH.toSeconds()))
                    .build();
        }
        return holders.of(secret)
                .flatMap(seat -> read(seat, address + QuestionFeeds.PATH + secret.text() + ".atom"))
                .map(QuestionFeedController::answer)
                .orElseGet(() -> ResponseEntity.notFound()
                        .cacheControl(CacheControl.noStore())
                        .build());
    }

    private Optional<FeedText> read(UUID seat, String self) {
        try {
            return Optional.of(acting.as(seat, () -> reader.read(self)));
        } catch (AccessEndedException | AccessDeniedException | MissingException notAnyMore) {
            return Optional.empty();
        }
    }

    private static ResponseEntity<byte[]> answer(FeedText feed) {
        var body = feed.xml().getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(ATOM)
                .cacheControl(CacheControl.maxAge(FRESH).cachePrivate())
                .eTag(Sha256.of(body))
                .lastModified(feed.changedAt())
                .header("X-Robots-Tag", "noindex")
                .header("Referrer-Policy", "no-referrer")
                .body(body);
    }
}
