package jp.ishigaki.workshop;

import java.time.Instant;
import java.util.UUID;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;

/**
 * @param author empty where the reader does not learn who it is
 * @param role by which the author wrote it, then; PARTICIPANT where the reader does not learn who it is
 * @param company of the author, for participants and executives
 * @param byRaiser whether its author is of the issue's company
 */
public record IssueComment(
        UUID id, String author, Role role, @Nullable String company, Instant writtenAt, String body, boolean byRaiser) {

    /** Whether the reader learns no more of its author than that the issue is theirs. */
    public boolean isAnonymous() {
        return byRaiser && author.isEmpty();
    }
}
