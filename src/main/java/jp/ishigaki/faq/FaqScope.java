package jp.ishigaki.faq;

import java.util.Locale;

/** The lists of the editors' desk. */
public enum FaqScope {
    /** Answers that could become an entry. */
    PROPOSALS,
    /** Begun, given back, or being worded anew. */
    DRAFTS,
    REVIEW,
    /** Released ones whose section has changed, or that nobody has looked at for a year. */
    CONFIRM,
    RETIRED,
    /** Answers that shall not become an entry. */
    DISMISSED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
