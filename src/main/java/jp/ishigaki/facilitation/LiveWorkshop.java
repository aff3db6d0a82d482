package jp.ishigaki.facilitation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The workshop of a session as it stands now.
 *
 * @param step counts from 1
 * @param runsUntil when the timer ends, while it runs
 * @param left what was left when the timer was stopped
 * @param revealed whether the groups see what their members thought
 * @param openCounts whether votes are counted before everybody's eyes
 * @param votingEnded whether votes are taken no more, and shown
 * @param ideasShown whether everybody sees and votes for the ideas of all groups
 * @param presenting the number of the group that presents, if one does
 * @param order the groups in which they present, by their numbers
 * @param version rises with each act of whoever leads
 */
public record LiveWorkshop(
        UUID session,
        UUID cohort,
        String theme,
        LiveState state,
        int step,
        @Nullable Instant runsUntil,
        @Nullable Duration left,
        boolean revealed,
        boolean openCounts,
        boolean votingEnded,
        boolean ideasShown,
        @Nullable Integer presenting,
        List<Integer> order,
        int version,
        List<Step> steps) {

    public Step current() {
        return steps.get(Math.min(step, steps.size()) - 1);
    }

    public Optional<Step> following() {
        return step < steps.size() ? Optional.of(steps.get(step)) : Optional.empty();
    }

    public boolean is(LiveState asked) {
        return state == asked;
    }

    public boolean timerRuns() {
        return runsUntil != null;
    }

    /** What is left on the timer, never less than nothing; empty for a step without one. */
    public Optional<Duration> remaining(Instant now) {
        if (runsUntil != null) {
            var rest = Duration.between(now, runsUntil);
            return Optional.of(rest.isNegative() ? Duration.ZERO : rest);
        }
        return Optional.ofNullable(left);
    }
}
