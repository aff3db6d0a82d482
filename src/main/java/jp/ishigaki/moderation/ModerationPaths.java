package jp.ishigaki.moderation;

import java.util.UUID;
import jp.ishigaki.community.CommunityPaths;
import org.jspecify.annotations.Nullable;

/** Where the community is kept in order. */
public final class ModerationPaths {

    public static final String REPORTS = "community/reports";
    public static final String REVIEW = "community/review/:question";
    public static final String REPORT = "question/:question/report";

    public static final String MERGE = "question/:question/merge";
    public static final String MOVE = "question/:question/move";

    public static final String SPLIT = "question/:question/split";

    private ModerationPaths() {}

    public static String merge(UUID question) {
        return MERGE.replace(":question", question.toString());
    }

    public static String move(UUID question) {
        return MOVE.replace(":question", question.toString());
    }

    public static String split(UUID question, UUID answer) {
        return SPLIT.replace(":question", question.toString()) + of(answer);
    }

    public static String reports(ReportFilter filter) {
        return REPORTS + "?show=" + filter;
    }

    public static String review(UUID question, @Nullable UUID answer) {
        return REVIEW.replace(":question", question.toString()) + of(answer);
    }

    public static String report(UUID question, @Nullable UUID answer) {
        return REPORT.replace(":question", question.toString()) + of(answer);
    }

    /** The reported post itself. */
    public static String post(UUID question, @Nullable UUID answer) {
        return answer == null ? CommunityPaths.question(question) : CommunityPaths.answer(question, answer);
    }

    private static String of(@Nullable UUID answer) {
        return answer == null ? "" : "?answer=" + answer;
    }
}
