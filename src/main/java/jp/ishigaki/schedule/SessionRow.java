package jp.ishigaki.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/**
 * A session as last released. A cancelled one is still here and says so.
 *
 * @param sequence rises with each release that changes the session
 * @param releasedAt when it was last changed by a release
 */
public record SessionRow(UUID id, UUID cohort, SessionPlan plan, int sequence, Instant releasedAt) {

    public int number() {
        return plan.number();
    }

    public LocalDate heldOn() {
        return plan.heldOn();
    }

    public LocalTime seminarFrom() {
        return plan.seminar().from();
    }

    public LocalTime seminarTo() {
        return plan.seminar().to();
    }

    public LocalTime workshopFrom() {
        return plan.workshop().from();
    }

    public LocalTime workshopTo() {
        return plan.workshop().to();
    }

    public String workshopTitle() {
        return plan.workshopTitle();
    }

    public String place() {
        return plan.place();
    }

    public int capacity() {
        return plan.capacity();
    }

    public List<Integer> parts() {
        return plan.parts();
    }

    public boolean cancelled() {
        return plan.cancelled();
    }
}
