package jp.ishigaki.grouping;

import java.util.UUID;

/**
 * Somebody who is to be in a group of a session, or is in one.
 *
 * @param industry the major class, as the company's entry says it; its quota frame where it says nothing
 * @param takesPart whether the seat lasts, its company is enrolled and the session concerns it
 * @param excused whether an approved absence is on record
 */
public record Attendee(
        UUID membership,
        UUID person,
        String name,
        String kana,
        UUID company,
        String companyName,
        String industry,
        boolean takesPart,
        boolean excused) {

    public boolean isExpected() {
        return takesPart && !excused;
    }
}
