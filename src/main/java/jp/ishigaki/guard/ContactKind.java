package jp.ishigaki.guard;

/** Whom a company calls, in the order in which they are mostly needed. */
public enum ContactKind {
    INSIDE,
    VENDOR,
    INSURER,
    POLICE,
    LAWYER,
    CUSTOMER,
    OTHER
}
