package jp.ishigaki.support;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;

/**
 * When and where an expert meets a company.
 *
 * @param expert the expert's membership
 * @param minutes how long it takes, within the same day
 * @param place for visits: where, when it is not the company's own address; may be empty
 * @param link for meetings online: an https address, or empty while there is none
 */
public record DispatchPlan(
        UUID expert, LocalDate heldOn, LocalTime startsAt, int minutes, DispatchMode mode, String place, String link) {

    public static final int USUAL_MINUTES = 120;
    public static final int FEWEST_MINUTES = 15;
    public static final int MOST_MINUTES = 480;
    public static final int PLACE = 200;
    public static final int LINK = 500;
    public static final int REASON = 500;

    public DispatchPlan {
        place = place.strip();
        link = link.strip();
        if (minutes < FEWEST_MINUTES || minutes > MOST_MINUTES) {
            throw new IllegalArgumentException("A visit takes from a quarter of an hour to eight hours");
        }
        if (!isWithinOneDay(startsAt, minutes)) {
            throw new IllegalArgumentException("A visit ends on the day on which it begins");
        }
        if (!link.isEmpty() && !link.startsWith("https://")) {
            throw new IllegalArgumentException("A meeting online has an https address");
        }
    }

    public static boolean isWithinOneDay(LocalTime startsAt, int minutes) {
        return startsAt.toSecondOfDay() / 60 + minutes <= 24 * 60;
    }

    LocalDateTime begin() {
        return heldOn.atTime(startsAt);
    }

    LocalDateTime end() {
        return begin().plusMinutes(minutes);
    }
}
