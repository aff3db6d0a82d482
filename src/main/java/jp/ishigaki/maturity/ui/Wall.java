package jp.ishigaki.maturity.ui;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import jp.ishigaki.maturity.CriterionResult;
import jp.ishigaki.maturity.CriterionState;
import jp.ishigaki.maturity.MaturityLevel;
import jp.ishigaki.shared.ui.StoneState;
import jp.ishigaki.shared.ui.StoneWall;

/** Makes the wall of a company's criteria: three courses, level 1 at the bottom. */
final class Wall {

    private Wall() {}

    static StoneWall full(Words words, List<CriterionResult> criteria) {
        var wall = new StoneWall(new StoneWall.Texts(
                words.key("Wall.list"),
                words.key("Wall.level"),
                words.key("Wall.stone"),
                words.key("Wall.state"),
                words.key("Wall.separator")));
        wall.setLabel(words.key("Wall.label"));
        wall.setCourses(courses(words, criteria));
        wall.setLegend(Arrays.stream(CriterionState.values())
                .filter(state -> criteria.stream().anyMatch(result -> result.state() == state))
                .filter(state -> state != CriterionState.NOT_APPLICABLE)
                .map(state -> new StoneWall.LegendEntry(StoneState.valueOf(state.name()), words.state(state)))
                .toList());
        return wall;
    }

    static StoneWall small(Words words, String label, List<CriterionResult> criteria) {
        return StoneWall.small(label, courses(words, criteria));
    }

    private static List<StoneWall.Course> courses(Words words, List<CriterionResult> criteria) {
        return Stream.of(1, 2, 3).map(level -> course(words, level, criteria)).toList();
    }

    private static StoneWall.Course course(Words words, int level, List<CriterionResult> criteria) {
        var own = criteria.stream()
                .filter(result -> result.criterion().level().equals(new MaturityLevel(level)))
                .filter(result -> result.state() != CriterionState.NOT_APPLICABLE)
                .toList();
        var laid = own.stream().filter(result -> result.state().carries()).count();
        var cracked = own.stream()
                .filter(result -> result.state() == CriterionState.NEEDS_RECHECK)
                .count();
        var summary = laid == own.size()
                ? words.key("Wall.complete")
                : cracked > 0 ? words.key("Wall.cracked", cracked) : words.key("Wall.count", laid, own.size());
        return new StoneWall.Course(
                level,
                words.key("Wall.levelName", level),
                summary,
                own.stream().map(result -> stone(words, result)).toList());
    }

    private static StoneWall.Stone stone(Words words, CriterionResult result) {
        var label = words.in(result.criterion().stone());
        return new StoneWall.Stone(
                result.criterion().id(),
                label,
                StoneState.valueOf(result.state().name()),
                words.state(result.state()),
                0.6 + label.length() * 0.08);
    }
}
