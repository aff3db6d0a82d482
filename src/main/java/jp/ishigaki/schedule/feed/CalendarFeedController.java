package jp.ishigaki.schedule.feed;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import jp.ishigaki.shared.Secret;
import jp.ishigaki.shared.Sha256;
import jp.ishigaki.tenancy.AccessEndedException;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.MissingException;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Answers calendar programs, which cannot sign in: the address is the key. An address that was revoked, whose seat
 * ended or that never was, is answered alike.
 */
@RestController
class CalendarFeedController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final FeedHolders holders;
    private final FeedReader reader;
    private final Acting acting;

    CalendarFeedController(FeedHolders holders, FeedReader reader, Acting acting) {
        this.holders = holders;
        this.reader = reader;
        this.acting = acting;
    }

    @GetMapping(CalendarFeeds.PATH + "{secret:[A-Za-z0-9_-]{43}}.ics")
    ResponseEntity<byte[]> feed(@PathVariable String secret) {
        return holders.of(new Secret(secret))
                .flatMap(this::read)
                .map(CalendarFeedController::answer)
                .orElseGet(() -> ResponseEntity.notFound()
                        .cacheControl(CacheControl.noStore())
                        .build());
    }

    private Optional<String> read(FeedHolder holder) {
        try {
            return Optional.of(acting.as(holder.membership(), () -> reader.calendar(holder.cohort())));
        } catch (AccessEndedException | AccessDeniedException | MissingException notAnyMore) {
            return Optional.empty();
        }
    }

    private static ResponseEntity<byte[]> answer(String calendar) {
        var body = calendar.getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.maxAge(FRESH).cachePrivate())
                .eTag(Sha256.of(body))
                .header("X-Robots-Tag", "noindex")
                .header("Content-Disposition", "inline; filename=\"ishigaki.ics\"")
                .body(body);
    }
}
