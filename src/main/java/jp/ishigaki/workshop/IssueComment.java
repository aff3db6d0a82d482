package jp.ishigaki.workshop;

import java.time.Instant;
import java.util.UUID;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;

/**
 * @param role by which the author wrote it, then
 * @param company of the author, for participants and executives
 */
public record IssueComment(
        UUID id, String author, Role role, @Nullable String company, Instant writtenAt, String body) {}
