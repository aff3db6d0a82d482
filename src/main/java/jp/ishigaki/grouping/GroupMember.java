package jp.ishigaki.grouping;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person in a group.
 *
 * @param role null for who has none
 * @param absent whether it was noted that the person did not come
 */
public record GroupMember(
        UUID membership,
        UUID person,
        String name,
        String kana,
        UUID company,
        String companyName,
        @Nullable GroupRole role,
        boolean absent) {}
