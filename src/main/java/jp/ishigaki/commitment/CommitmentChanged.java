package jp.ishigaki.commitment;

import java.util.UUID;

/** Something became of a commitment. */
public record CommitmentChanged(UUID commitment, UUID issue, UUID company, Kind kind) {

    public enum Kind {
        AGREED,
        REVISED,
        CLAIMED,
        TAKEN_BACK,
        SENT_BACK,
        VERIFIED,
        TRANSFERRED,
        RESUMED,
        CALLED_OFF
    }
}
