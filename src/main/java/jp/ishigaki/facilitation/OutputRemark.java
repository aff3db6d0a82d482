package jp.ishigaki.facilitation;

import java.time.Instant;
import java.util.UUID;
import jp.ishigaki.tenancy.Role;

/** What somebody who leads said about a group's output, in the role in which they said it. */
public record OutputRemark(UUID id, String author, Role role, String body, Instant writtenAt) {

    public static final int BODY = 4000;
}
