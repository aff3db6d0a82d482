package jp.ishigaki.tenancy;

import java.util.List;

/**
 * What an actor may do. People hold all but the last two by memberships, several perhaps, and act by one at a time; a
 * job is the tenant's own clock at work, and a visitor somebody from outside who looks at what is public.
 */
public enum Role {
    STAFF,
    EXPERT,
    LECTURER,
    PARTICIPANT,
    EXECUTIVE,
    JOB,
    VISITOR;

    /** The roles that people are invited to. */
    public static List<Role> ofPeople() {
        return List.of(STAFF, EXPERT, LECTURER, PARTICIPANT, EXECUTIVE);
    }

    /** Participant and executive act for one company. */
    public boolean isOfCompany() {
        return this == PARTICIPANT || this == EXECUTIVE;
    }
}
