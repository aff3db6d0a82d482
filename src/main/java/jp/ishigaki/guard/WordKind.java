package jp.ishigaki.guard;

/** What a word of a company's own list is; each is a {@link FindingKind} too. */
public enum WordKind {
    CUSTOMER,
    PERSON,
    PRODUCT,
    LISTED
}
