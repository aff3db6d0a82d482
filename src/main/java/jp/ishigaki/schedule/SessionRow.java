package jp.ishigaki.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.cohort.Track;
import org.jspecify.annotations.Nullable;

/**
 * A session as last released. A cancelled one is still here and says so.
 *
 * @param sequence rises with each release that changes the session
 * @param releasedAt when it was last changed by a release
 * @param track null when it is for all companies of the cohort
 * @param own whether it concerns the company the reader acts for; always true for those who act for none
 */
public record SessionRow(
        UUID id,
        UUID cohort,
        SessionPlan plan,
        int sequence,
        Instant releasedAt,
        @Nullable Track track,
        boolean own) {

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
