package jp.ishigaki.solvedcase;

import java.util.UUID;

/** Addresses of the pages about solved cases. */
public final class CasePaths {

    public static final String CASES = "cases";
    public static final String NEW = "cases/new";

    /** How far a cohort's issues come. */
    public static final String FUNNEL = "issue-funnel";

    private CasePaths() {}

    public static String ofIssue(UUID issue) {
        return NEW + "?issue=" + issue;
    }

    public static String solvedCase(UUID id) {
        return CASES + "/" + id;
    }

    public static String edit(UUID id) {
        return solvedCase(id) + "/edit";
    }
}
