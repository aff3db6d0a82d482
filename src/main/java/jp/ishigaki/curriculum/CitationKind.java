package jp.ishigaki.curriculum;

/** What may cite a section, in the order a reader meets it. */
public enum CitationKind {
    SESSION,
    FAQ,
    QUESTION,
    ISSUE,
    SOLVED_CASE,
    CRITERION
}
