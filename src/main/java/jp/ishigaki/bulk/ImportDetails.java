package jp.ishigaki.bulk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import as a screen shows it.
 *
 * @param ignored names of columns that meant nothing, parted by 、
 * @param rowsDone how many of the new and changed rows have been entered so far
 * @param aliveAt when whoever enters it was last heard of
 */
public record ImportDetails(
        UUID id,
        ImportKind kind,
        @Nullable UUID cohortId,
        @Nullable String cohort,
        String fileName,
        ImportState state,
        String ignored,
        int rowsNew,
        int rowsChanged,
        int rowsUnchanged,
        int rowsWrong,
        int rowsDone,
        Instant receivedAt,
        String receivedBy,
        boolean invites,
        @Nullable Instant aliveAt,
        @Nullable Trouble trouble,
        @Nullable Instant doneAt,
        @Nullable Instant invitedAt,
        @Nullable Instant undoneAt) {

    /** Why an import that was confirmed is a preview again. */
    public enum Trouble {
        MOVED,
        FAILED
    }

    public int rowsToEnter() {
        return rowsNew + rowsChanged;
    }

    public int rows() {
        return rowsNew + rowsChanged + rowsUnchanged + rowsWrong;
    }

    /** Whether it may be entered as it is. */
    public boolean isEnterable() {
        return state == ImportState.CHECKED && rowsWrong == 0 && rowsToEnter() > 0;
    }
}
