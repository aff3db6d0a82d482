package jp.ishigaki.search;

public enum SearchKind {
    SECTION,
    QUESTION,
    ISSUE,
    SOLVED_CASE,
    MATERIAL,
    FAQ
}
