package jp.ishigaki.workshop;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a board is narrowed to. Everything that is not said shows all. An issue whose company is hidden from the reader
 * belongs to no company and no group here: narrowing never tells whose it is.
 *
 * @param cohort null for the actor's own; staff name one
 * @param session number of a session, or null for all
 * @param group number of a group of that session; nothing without a session
 * @param company whose issues
 * @param part of the textbook
 * @param state only this column's
 * @param mine only issues of the own company, or for an expert of the assigned ones
 * @param owner in whose hands; {@link #NOBODY} for those in nobody's
 * @param tag as it is written on the issue, or empty
 * @param words all of them stand in the title or the description; empty for any
 * @param rested those put to rest instead of the living ones
 */
public record Narrowing(
        @Nullable UUID cohort,
        @Nullable Integer session,
        @Nullable Integer group,
        @Nullable UUID company,
        @Nullable Integer part,
        @Nullable IssueState state,
        boolean mine,
        @Nullable UUID owner,
        String tag,
        String words,
        boolean rested) {

    /** What narrows, in the order in which it is told. */
    public enum By {
        MINE,
        SESSION,
        GROUP,
        COMPANY,
        PART,
        STATE,
        OWNER,
        TAG,
        WORDS,
        RESTED
    }

    public static final UUID NOBODY = new UUID(0, 0);

    public static final Narrowing NONE = new Narrowing(null, null, null, null, null, null, false, null, "", "", false);

    public Narrowing {
        group = session == null ? null : group;
        tag = tag.strip();
        words = words.strip();
    }

    public static Narrowing of(@Nullable UUID cohort) {
        return new Narrowing(cohort, null, null, null, null, null, false, null, "", "", false);
    }

    public Set<By> by() {
        var by = EnumSet.noneOf(By.class);
        note(by, By.MINE, mine);
        note(by, By.SESSION, session != null);
        note(by, By.GROUP, group != null);
        note(by, By.COMPANY, company != null);
        note(by, By.PART, part != null);
        note(by, By.STATE, state != null);
        note(by, By.OWNER, owner != null);
        note(by, By.TAG, !tag.isEmpty());
        note(by, By.WORDS, !words.isEmpty());
        note(by, By.RESTED, rested);
        return by;
    }

    private static void note(Set<By> all, By one, boolean narrows) {
        if (narrows) {
            all.add(one);
        }
    }

    /** The same without one of them; a group goes with its session. */
    public Narrowing without(By one) {
        return new Narrowing(
                cohort,
                one == By.SESSION ? null : session,
                one == By.GROUP ? null : group,
                one == By.COMPANY ? null : company,
                one == By.PART ? null : part,
                one == By.STATE ? null : state,
                one != By.MINE && mine,
                one == By.OWNER ? null : owner,
                one == By.TAG ? "" : tag,
                one == By.WORDS ? "" : words,
                one != By.RESTED && rested);
    }

    /** The same of another cohort, as far as it means anything there. */
    public Narrowing in(UUID other) {
        return new Narrowing(other, null, null, null, part, state, mine, null, tag, words, rested);
    }
}
