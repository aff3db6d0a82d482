package jp.ishigaki.workshop;

import java.util.UUID;

/** Addresses of the issue boards, for links from elsewhere. */
public final class WorkshopPaths {

    public static final String BOARD = "board";
    public static final String ISSUE = "issue/";
    public static final String NEW_ISSUE = ISSUE + "new";

    /** With {@code ?question=…&answer=…}: which of one's issues an answer solves. */
    public static final String CHOOSE = "solve";

    /** The own company's issues across all sessions. */
    public static final String OWN_ISSUES = "own-issues";

    private WorkshopPaths() {}

    public static String board(int session) {
        return BOARD + "?session=" + session;
    }

    /** What is told when an issue of the cohort's board has changed, with the issue's id. */
    public static String boardTopic(UUID cohort) {
        return "board/" + cohort;
    }

    public static String newIssue(int session) {
        return NEW_ISSUE + "?session=" + session;
    }

    /** Writing down an issue that begins with words written elsewhere. */
    public static String newIssueFrom(int session, UUID words) {
        return newIssue(session) + "&from=" + words;
    }

    /** Writing down an issue about a section of the textbook. */
    public static String issueAbout(String section) {
        return NEW_ISSUE + "?section=" + section;
    }

    public static String issue(UUID issue) {
        return ISSUE + issue;
    }

    /** Where a company writes its issue anew. */
    public static String edit(UUID issue) {
        return issue(issue) + "/edit";
    }

    /** Where a company claims an issue as solved, in its own words. */
    public static String solve(UUID issue) {
        return issue(issue) + "/solve";
    }

    /** Where a company claims an issue as solved by an answer. */
    public static String solve(UUID issue, UUID question, UUID answer) {
        return solve(issue) + "?question=" + question + "&answer=" + answer;
    }
}
