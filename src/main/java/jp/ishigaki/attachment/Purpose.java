package jp.ishigaki.attachment;

/** What a file beside an issue is for. */
public enum Purpose {
    /** It shows the problem, to whoever reads the issue with its origin. */
    ISSUE,
    /** It proves that something is done, to the company, its expert and the staff. */
    EVIDENCE
}
