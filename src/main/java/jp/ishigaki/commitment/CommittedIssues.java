package jp.ishigaki.commitment;

/**
 * What became of the issues that a company promised to work on.
 *
 * @param verified issues solved and verified
 * @param committed issues agreed on or further, or with a commitment
 * @param moved of these, verified, or with all that was promised verified or in the annual plan
 */
public record CommittedIssues(int verified, int committed, int moved) {

    public static final CommittedIssues NONE = new CommittedIssues(0, 0, 0);
}
