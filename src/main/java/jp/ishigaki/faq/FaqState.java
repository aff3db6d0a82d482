package jp.ishigaki.faq;

/** How far the newest version of an entry is; an earlier one may be read by everybody meanwhile. */
public enum FaqState {
    DRAFT,
    IN_REVIEW,
    RETURNED,
    RELEASED,
    RETIRED
}
