package jp.ishigaki.attachment;

import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.material.file.ReceivedFile;
import jp.ishigaki.material.file.ScanState;
import jp.ishigaki.workshop.IssueRefusedException;
import jp.ishigaki.workshop.ProofFile;
import jp.ishigaki.workshop.ProofFiles;
import org.springframework.stereotype.Component;

/** Lays down what proves that an issue is solved beside its other files. */
@Component
class AttachedProofs implements ProofFiles {

    private final AttachmentService service;
    private final AttachmentQueries queries;

    AttachedProofs(AttachmentService service, AttachmentQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    @Override
    public UUID keep(UUID issue, ReceivedFile file) {
        try {
            return service.add(issue, Purpose.EVIDENCE, file);
        } catch (AttachmentRefusedException refused) {
            throw new IssueRefusedException(
                    refused.reason() == AttachmentRefusedException.Reason.STORAGE_FULL
                            ? IssueRefusedException.Reason.STORAGE_FULL
                            : IssueRefusedException.Reason.TOO_MANY_FILES);
        }
    }

    @Override
    public Optional<ProofFile> find(UUID issue, UUID file) {
        return queries.ofIssue(issue).stream()
                .filter(row -> row.id().equals(file))
                .filter(row -> row.purpose() == Purpose.EVIDENCE && row.scan() != ScanState.INFECTED)
                .findFirst()
                .map(row -> new ProofFile(
                        row.id(), row.name(), row.size(), row.open() ? AttachmentPaths.file(row.id()) : null));
    }
}
