package jp.ishigaki.tenancy;

/** What a membership lets a person do. A person may hold several memberships and acts by one at a time. */
public enum Role {
    STAFF,
    EXPERT,
    LECTURER,
    PARTICIPANT,
    EXECUTIVE;

    /** Participant and executive act for one company. */
    public boolean isOfCompany() {
        return this == PARTICIPANT || this == EXECUTIVE;
    }
}
