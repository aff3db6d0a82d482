package jp.ishigaki.bulk;

import java.util.List;

/** An import is not taken back, and why. */
public class UndoRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What stands against it. */
    public enum Reason {
        TOO_LATE,
        INVITED,
        CHANGED_SINCE,
        IN_USE
    }

    /**
     * Something that a row made and that is used by now.
     *
     * @param line of the file
     * @param heldBy the table that refers to it
     */
    public record Obstacle(int line, String heldBy) {}

    private final Reason reason;
    private final transient List<Obstacle> obstacles;

    UndoRefusedException(Reason reason, List<Obstacle> obstacles) {
        super(reason + " " + obstacles.size());
        this.reason = reason;
        this.obstacles = obstacles;
    }

    public Reason reason() {
        return reason;
    }

    public List<Obstacle> obstacles() {
        return obstacles;
    }
}
