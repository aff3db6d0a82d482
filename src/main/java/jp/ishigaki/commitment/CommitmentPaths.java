package jp.ishigaki.commitment;

import java.util.UUID;

/** Addresses of the pages about commitments. */
public final class CommitmentPaths {

    /** A company's plan; to an expert what waits for the own word; to the staff all. */
    public static final String LIST = "commitments";

    public static final String NEW = "commitments/new";
    public static final String FUNNEL = "issue-funnel";

    private CommitmentPaths() {}

    public static String list(CommitmentShown shown) {
        return LIST + "?show=" + shown.word();
    }

    public static String list(UUID cohort, CommitmentShown shown) {
        return LIST + "?cohort=" + cohort + "&show=" + shown.word();
    }

    public static String ofIssue(UUID issue) {
        return NEW + "?issue=" + issue;
    }

    public static String commitment(UUID id) {
        return LIST + "/" + id;
    }

    public static String claim(UUID id) {
        return commitment(id) + "/claim";
    }

    public static String funnel(UUID cohort) {
        return FUNNEL + "?cohort=" + cohort;
    }
}
