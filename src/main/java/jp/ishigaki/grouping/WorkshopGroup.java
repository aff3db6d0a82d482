package jp.ishigaki.grouping;

import java.util.List;
import java.util.UUID;

/**
 * A group of a session's workshop.
 *
 * @param number counts from 1 within the session
 * @param table what staff call the table, or empty where it goes by the group's number
 * @param members in the order of their companies' names
 */
public record WorkshopGroup(int number, String table, List<GroupMember> members) {

    public static final int TABLE = 40;

    public boolean has(UUID membership) {
        return members.stream().anyMatch(member -> member.membership().equals(membership));
    }
}
