package jp.ishigaki.guard;

/** What a finding is. Where two overlap, the one that stands earlier here is told. */
public enum FindingKind {
    KEY,
    CREDENTIAL,
    CARD,
    MY_NUMBER,
    LINK,
    MAIL,
    PHONE,
    ADDRESS,
    HOST,
    CUSTOMER,
    PRODUCT,
    PERSON,
    LISTED,
    COLLEAGUE,
    COMPANY;

    /** Nobody else should have it, not even within the own company. */
    public boolean isSecret() {
        return compareTo(MY_NUMBER) <= 0;
    }
}
