package jp.ishigaki.faq;

/** What became of an entry's section in a later edition, as far as the textbook's index tells. */
public enum FaqDrift {
    /** The edition knows no pages of it. */
    GONE,
    RENAMED,
    /** It has become longer or shorter. */
    RESIZED,
    /** It stands on other pages, as many as before. */
    MOVED
}
