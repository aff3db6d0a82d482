package jp.ishigaki.cohort;

import java.util.List;

/** The cohort stays in its state; says everything that stands against the step. */
public class StepRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Shortfall> shortfalls;

    StepRefusedException(CohortStep step, List<Shortfall> shortfalls) {
        super(step + " " + shortfalls);
        this.shortfalls = List.copyOf(shortfalls);
    }

    public List<Shortfall> shortfalls() {
        return shortfalls;
    }
}
