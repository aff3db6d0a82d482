package jp.ishigaki.reach.api;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jp.ishigaki.identity.Seat;
import jp.ishigaki.identity.SignIns;
import jp.ishigaki.shared.Sha256;
import jp.ishigaki.shared.web.Visits;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/** By which seat the person of a token reads, and how often. A token never binds an account: people sign in first. */
@Component
class ApiSeats {

    private static final int MOST_IN_TEN_MINUTES = 600;

    private final SignIns signIns;
    private final Visits visits = new Visits(MOST_IN_TEN_MINUTES);

    ApiSeats(SignIns signIns) {
        this.signIns = signIns;
    }

    List<Seat> of(Jwt token) {
        var issuer = Objects.requireNonNull(token.getIssuer()).toString();
        var subject = Objects.requireNonNull(token.getSubject());
        if (!visits.mayCome(Sha256.of(issuer + " " + subject))) {
            throw new RefusedException(HttpStatus.TOO_MANY_REQUESTS, "often");
        }
        var seats = signIns.seatsOf(issuer, subject, null, false);
        if (seats.isEmpty()) {
            throw new RefusedException(HttpStatus.FORBIDDEN, "seatless");
        }
        return seats;
    }

    /** @param chosen a membership of the person's; null where there is one only */
    UUID of(Jwt token, @Nullable String chosen) {
        var seats = of(token);
        if (chosen == null) {
            if (seats.size() > 1) {
                var ids = seats.stream().map(Seat::membership).toList();
                throw new RefusedException(HttpStatus.BAD_REQUEST, "seat", Map.of("seats", ids));
            }
            return seats.getFirst().membership();
        }
        return seats.stream()
                .map(Seat::membership)
                .filter(membership -> membership.toString().equals(chosen))
                .findFirst()
                .orElseThrow(() -> new RefusedException(HttpStatus.FORBIDDEN, "seatless"));
    }
}
