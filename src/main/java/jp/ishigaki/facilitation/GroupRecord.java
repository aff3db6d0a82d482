package jp.ishigaki.facilitation;

import java.util.List;

/**
 * What a group has brought forth and what was said of it.
 *
 * @param versions the newest first, at most a hundred
 * @param remarks in their order
 */
public record GroupRecord(List<GroupOutput> versions, List<OutputRemark> remarks) {

    public static final GroupRecord NONE = new GroupRecord(List.of(), List.of());
}
