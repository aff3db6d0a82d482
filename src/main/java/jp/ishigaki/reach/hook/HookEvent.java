package jp.ishigaki.reach.hook;

import java.util.Arrays;
import java.util.List;

/** What a webhook tells of. */
public enum HookEvent {
    ASKED("question.asked"),
    ANSWERED("question.answered"),
    SOLVED("question.solved"),
    CLOSED("question.closed"),
    REOPENED("question.reopened"),
    TEST("test");

    private final String code;

    HookEvent(String code) {
        this.code = code;
    }

    /** As programs and the database name it. */
    public String code() {
        return code;
    }

    /** Those that an address can be told of. */
    public static List<HookEvent> ofQuestions() {
        return List.of(ASKED, ANSWERED, SOLVED, CLOSED, REOPENED);
    }

    static HookEvent of(String code) {
        return Arrays.stream(values())
                .filter(each -> each.code.equals(code))
                .findFirst()
                .orElseThrow();
    }
}
