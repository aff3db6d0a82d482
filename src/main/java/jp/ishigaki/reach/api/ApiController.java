package jp.ishigaki.reach.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.function.Supplier;
import jp.ishigaki.shared.Sha256;
import jp.ishigaki.shared.web.Readers;
import jp.ishigaki.tenancy.Acting;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** What programs may read, as the person they read for. {@code openapi.yaml} beside it says the same in words. */
@RestController
@RequestMapping(ApiPaths.ROOT)
class ApiController {

    private static final String SEAT = "Ishigaki-Seat";
    private static final String VARY = String.join(", ", HttpHeaders.AUTHORIZATION, HttpHeaders.ACCEPT_LANGUAGE, SEAT);

    private final ApiSeats seats;
    private final ApiReading reading;
    private final Acting acting;
    private final JsonMapper json;

    ApiController(ApiSeats seats, ApiReading reading, Acting acting, JsonMapper json) {
        this.seats = seats;
        this.reading = reading;
        this.acting = acting;
        this.json = json;
    }

    @GetMapping("/seats")
    ResponseEntity<byte[]> seats(@AuthenticationPrincipal Jwt token) {
        return answer(
                new Shown.Seats(seats.of(token).stream().map(Shown.Seat::of).toList()));
    }

    @GetMapping("/questions")
    ResponseEntity<byte[]> questions(
            @AuthenticationPrincipal Jwt token,
            @RequestHeader(name = SEAT, required = false) @Nullable String seat,
            @RequestParam(required = false) @Nullable String tab,
            @RequestParam(required = false) @Nullable String part,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit) {
        var wanted = Wanted.of(tab, part, cursor, limit);
        return answer(as(token, seat, () -> reading.questions(wanted)));
    }

    @GetMapping("/questions/{id}")
    ResponseEntity<byte[]> question(
            @AuthenticationPrincipal Jwt token,
            @RequestHeader(name = SEAT, required = false) @Nullable String seat,
            @PathVariable String id) {
        var question = Wanted.id(id);
        return answer(as(token, seat, () -> reading.question(question)));
    }

    @GetMapping("/sessions")
    ResponseEntity<byte[]> sessions(
            @AuthenticationPrincipal Jwt token,
            @RequestHeader(name = SEAT, required = false) @Nullable String seat,
            HttpServletRequest request) {
        return answer(as(token, seat, () -> reading.sessions(Readers.locale(request))));
    }

    @GetMapping("/company/level")
    ResponseEntity<byte[]> level(
            @AuthenticationPrincipal Jwt token,
            @RequestHeader(name = SEAT, required = false) @Nullable String seat,
            HttpServletRequest request) {
        return answer(as(token, seat, () -> reading.level(Readers.locale(request))));
    }

    @RequestMapping("/**")
    void anythingElse(HttpServletRequest request) {
        var reads = HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
        throw reads
                ? new RefusedException(HttpStatus.NOT_FOUND, "missing")
                : new RefusedException(HttpStatus.METHOD_NOT_ALLOWED, "method");
    }

    private <T> T as(Jwt token, @Nullable String seat, Supplier<T> read) {
        UUID membership = seats.of(token, seat);
        return acting.as(membership, read);
    }

    private ResponseEntity<byte[]> answer(Object shown) {
        var body = json.writeValueAsBytes(shown);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(Sha256.of(body))
                .header(HttpHeaders.VARY, VARY)
                .body(body);
    }
}
