package jp.ishigaki.schedule;

import java.util.List;

/** The plan is impossible and nothing was kept; {@link #objections} says what stands against it. */
public class PlanRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<PlanObjection> objections;

    PlanRefusedException(List<PlanObjection> objections) {
        super(objections.toString());
        this.objections = List.copyOf(objections);
    }

    public List<PlanObjection> objections() {
        return objections;
    }
}
