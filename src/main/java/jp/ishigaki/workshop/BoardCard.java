package jp.ishigaki.workshop;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An issue as the board draws it.
 *
 * @param companyId null with the name when the company is hidden from the reader
 * @param kana how the company's name is read, which orders the lanes
 * @param session the number of the session it came up in
 * @param owner in whose hands it is; null for nobody, and where the reader may not know
 * @param pace whether it moves, stands still, or rests
 * @param place in its column, from the top; of two in the same place the lower id stands first
 * @param own whether it is the actor's company's
 * @param traced whether it could be claimed as solved: there is an answer or a sentence; only known of own ones
 * @param verifiable whether the actor may be the one who verifies it: what may still be missing is told when asked to
 */
public record BoardCard(
        UUID id,
        String title,
        @Nullable UUID companyId,
        @Nullable String company,
        @Nullable String kana,
        @Nullable Integer session,
        @Nullable Integer part,
        @Nullable String section,
        Disclosure disclosure,
        IssueState state,
        int comments,
        @Nullable LocalDate dueOn,
        @Nullable String owner,
        List<String> tags,
        IssuePace pace,
        boolean own,
        boolean traced,
        boolean verifiable,
        long place,
        int version) {

    public boolean movable() {
        return own && state != IssueState.VERIFIED && !rested();
    }

    public boolean rested() {
        return pace == IssuePace.RESTING;
    }

    /** Whether the actor may say that it is still being worked on. */
    public boolean wakeable() {
        return own && pace != IssuePace.MOVING;
    }
}
