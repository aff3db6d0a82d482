package jp.ishigaki.cohort;

import java.util.Optional;
import java.util.stream.Stream;

/** The steps of a cohort's life, each from one state to the next; there is no way back. */
public enum CohortStep {
    PUBLISH(CohortState.DRAFT, CohortState.RECRUITING),
    START(CohortState.RECRUITING, CohortState.RUNNING),
    FINISH(CohortState.RUNNING, CohortState.FINISHED),
    ARCHIVE(CohortState.FINISHED, CohortState.ARCHIVED);

    private final CohortState from;
    private final CohortState to;

    CohortStep(CohortState from, CohortState to) {
        this.from = from;
        this.to = to;
    }

    public CohortState from() {
        return from;
    }

    public CohortState to() {
        return to;
    }

    /** The step that comes next in a state; an archived cohort has none. */
    public static Optional<CohortStep> after(CohortState state) {
        return Stream.of(values()).filter(step -> step.from == state).findFirst();
    }
}
