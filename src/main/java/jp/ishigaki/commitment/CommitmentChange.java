package jp.ishigaki.commitment;

import java.time.Instant;

/**
 * What was changed of a commitment.
 *
 * @param fromValue empty when it was made; owners by name, days as ISO writes them
 */
public record CommitmentChange(
        Field field, String fromValue, String toValue, String remark, String person, Instant changedAt) {

    public enum Field {
        STATE,
        TITLE,
        OWNER,
        DUE,
        EXPECTED
    }
}
