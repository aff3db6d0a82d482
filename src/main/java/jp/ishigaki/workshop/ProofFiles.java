package jp.ishigaki.workshop;

import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.material.file.ReceivedFile;

/** Where files lie that prove that an issue is solved: in a module above this one. */
public interface ProofFiles {

    /**
     * Keeps a file beside the issue as a proof.
     *
     * @throws IssueRefusedException when the issue has as many files as it may, or the tenant may keep no more
     */
    UUID keep(UUID issue, ReceivedFile file);

    /** A proof beside the issue, as far as the actor reads it; empty when it was destroyed or found infected. */
    Optional<ProofFile> find(UUID issue, UUID file);
}
