package jp.ishigaki.notification.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import jp.ishigaki.mail.MailPaths;
import jp.ishigaki.notification.NotificationPaths;
import jp.ishigaki.notification.StopSecret;
import jp.ishigaki.shared.web.PublicPages;
import jp.ishigaki.shared.web.Readers;
import jp.ishigaki.shared.web.Visits;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Looking shows a page with one button, and never ends anything: programs that check links look too. Posting ends it. */
@RestController
class StopController {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final String ADDRESS = "/" + MailPaths.STOP + "/{secret}";

    private final StopSecrets secrets;
    private final PublicPages pages;
    private final Visits visits;

    /** @param most requests from one address in ten minutes */
    StopController(
            StopSecrets secrets,
            PublicPages pages,
            @Value("${ishigaki.unsubscribe.requests-in-ten-minutes:60}") int most) {
        this.secrets = secrets;
        this.pages = pages;
        this.visits = new Visits(most);
    }

    @GetMapping(ADDRESS)
    ResponseEntity<String> ask(@PathVariable String secret, HttpServletRequest request) {
        var reader = Readers.locale(request);
        if (!visits.mayCome(request.getRemoteAddr())) {
            return tooMany(reader);
        }
        return secrets.of(new StopSecret(secret))
                .map(found -> page(HttpStatus.OK, "ask", found.topic(), reader))
                .orElseGet(() -> page(HttpStatus.NOT_FOUND, "missing", "other", reader));
    }

    @PostMapping(ADDRESS)
    ResponseEntity<String> end(@PathVariable String secret, HttpServletRequest request) {
        var reader = Readers.locale(request);
        if (!visits.mayCome(request.getRemoteAddr())) {
            return tooMany(reader);
        }
        return secrets.end(new StopSecret(secret))
                .map(ended -> page(HttpStatus.OK, "done", ended.topic(), reader))
                .orElseGet(() -> page(HttpStatus.NOT_FOUND, "missing", "other", reader));
    }

    private ResponseEntity<String> tooMany(Locale reader) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header("Retry-After", "60")
                .contentType(HTML)
                .body(html("tooMany", "other", reader));
    }

    private ResponseEntity<String> page(HttpStatus status, String what, String topic, Locale reader) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header("X-Robots-Tag", "noindex")
                .body(html(what, topic, reader));
    }

    private String html(String what, String topic, Locale reader) {
        var name = pages.text("notification.Topic." + topic, reader);
        return pages.render(
                "unsubscribe",
                reader,
                Map.of(
                        "title", pages.text("notification.StopPage." + what, reader),
                        "text", pages.text("notification.StopPage." + what + ".text", reader, name),
                        "ask", what.equals("ask"),
                        "done", what.equals("done"),
                        "settings", "/" + NotificationPaths.SETTINGS));
    }
}
