package jp.ishigaki.facilitation;

import java.util.UUID;
import jp.ishigaki.grouping.GroupRole;
import org.jspecify.annotations.Nullable;

/** Who of the group writes (書記), prepares what is shown (資料担当) and presents (発表担当), as memberships. */
public record OutputRoles(
        @Nullable UUID scribe,
        @Nullable UUID materials,
        @Nullable UUID presenter) {

    public static final OutputRoles NONE = new OutputRoles(null, null, null);

    public @Nullable UUID holder(GroupRole role) {
        return switch (role) {
            case SCRIBE -> scribe;
            case MATERIALS -> materials;
            case PRESENTER -> presenter;
        };
    }
}
