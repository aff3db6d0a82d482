package jp.ishigaki.diagnosis;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All submitted runs of a company, the oldest first.
 *
 * @param name of the company
 * @param bands of the version asked last, for the ground the line is drawn on
 */
public record ScoreHistory(UUID company, String name, List<ScorePoint> points, List<ScoreBand> bands) {

    /** The run before, on this line; null for the first. */
    public @Nullable ScorePoint before(ScorePoint point) {
        var at = points.indexOf(point);
        return at <= 0 ? null : points.get(at - 1);
    }
}
