package jp.ishigaki.workshop;

import java.time.Instant;

/**
 * One thing that was changed of an issue.
 *
 * @param label of an answer's field, empty for the other fields
 * @param from as it read; empty where there was nothing. Of an owner the name, of a day its date, of PART the number
 * @param person empty where the clock did it
 */
public record IssueEdit(Field field, String label, String labelEn, String from, String to, String person, Instant at) {

    public enum Field {
        TITLE,
        SITUATION,
        SESSION,
        PART,
        SECTION,
        OWNER,
        DUE,
        TAGS,
        ANSWER,
        /** From AWAKE to RESTING or back. */
        RESTED
    }
}
