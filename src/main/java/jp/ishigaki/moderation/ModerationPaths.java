package jp.ishigaki.moderation;

import java.util.UUID;

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
        return SPLIT.replace(":question", question.toString()) + "?answer=" + answer;
    }

    public static String reports(ReportFilter filter) {
        return REPORTS + "?show=" + filter;
    }

    public static String review(UUID question, UUID post) {
        return REVIEW.replace(":question", question.toString()) + of(post);
    }

    public static String report(UUID question, UUID post) {
        return REPORT.replace(":question", question.toString()) + of(post);
    }

    private static String of(UUID post) {
        return "?post=" + post;
    }
}
