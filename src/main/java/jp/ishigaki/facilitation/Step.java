package jp.ishigaki.facilitation;

import java.util.List;

/**
 * A step of a workshop.
 *
 * @param theme what it is about, up to {@value #THEME} characters; may be empty
 * @param minutes 0 to {@value #MINUTES}; 0 for a step without a timer
 */
public record Step(StepKind kind, String theme, int minutes) {

    public static final int THEME = 400;
    public static final int MINUTES = 240;
    public static final int STEPS = 30;

    public Step {
        theme = theme.strip();
    }

    /** The two hours of a workshop of the programme: for oneself, in the group, before all, and what one takes home. */
    public static List<Step> usual() {
        return List.of(
                new Step(StepKind.WELCOME, "", 5),
                new Step(StepKind.THINK, "", 10),
                new Step(StepKind.SHARE, "", 20),
                new Step(StepKind.IDEAS, "", 20),
                new Step(StepKind.VOTE, "", 5),
                new Step(StepKind.OUTPUT, "", 20),
                new Step(StepKind.PRESENT, "", 24),
                new Step(StepKind.COMMENT, "", 8),
                new Step(StepKind.ACTION, "", 8));
    }
}
