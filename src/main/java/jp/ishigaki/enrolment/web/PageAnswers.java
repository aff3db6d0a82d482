package jp.ishigaki.enrolment.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.ishigaki.enrolment.Referral;
import jp.ishigaki.shared.ui.Days;
import jp.ishigaki.shared.web.PublicPages;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What the public pages answer with. */
@Component
class PageAnswers {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");

    private final PublicPages pages;
    private final Clock clock;

    PageAnswers(PublicPages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    ResponseEntity<String> page(HttpStatus status, String template, Locale reader, Map<String, ?> values) {
        return ResponseEntity.status(status).contentType(HTML).body(pages.render(template, reader, values));
    }

    ResponseEntity<String> problem(HttpStatus status, String why, Locale reader) {
        return page(
                status,
                "problem",
                reader,
                Map.of(
                        "title", pages.text("enrolment.Problem." + why, reader),
                        "text", pages.text("enrolment.Problem." + why + ".text", reader)));
    }

    ResponseEntity<String> seeOther(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .build();
    }

    /** The last minute that still counts: 2024年6月28日(金) 23:59. */
    String lastMoment(Instant tooLate, Locale reader) {
        return moment(tooLate.minusSeconds(1), reader);
    }

    String moment(Instant at, Locale reader) {
        var wall = at.atZone(clock.getZone());
        return Days.dayAndYear(wall.toLocalDate(), reader) + " " + MINUTES.format(wall);
    }

    List<Map<String, String>> referrals(List<Referral> referrals, Locale reader) {
        return referrals.stream()
                .map(referral -> Map.of("name", referral.nameIn(reader), "description", referral.descriptionIn(reader)))
                .toList();
    }
}
