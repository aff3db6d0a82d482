package jp.ishigaki.schedule;

import org.jspecify.annotations.Nullable;

/**
 * What a session turned out to be. Members of the cohort read it beside the plan.
 *
 * @param workshopHeld what the workshop really did, 1 to 2,000 characters
 * @param remarks up to 4,000 characters
 * @param present persons in the room; null when nobody counted
 */
public record SessionRecord(
        String workshopHeld, String remarks, @Nullable Integer present) {

    public static final int WORKSHOP = 2000;
    public static final int REMARKS = 4000;

    public SessionRecord {
        workshopHeld = workshopHeld.strip();
        remarks = remarks.strip();
    }
}
