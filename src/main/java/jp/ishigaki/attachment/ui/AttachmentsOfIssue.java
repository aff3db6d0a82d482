package jp.ishigaki.attachment.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import jp.ishigaki.attachment.AttachmentQueries;
import jp.ishigaki.attachment.AttachmentService;
import jp.ishigaki.shared.ui.DateTexts;
import jp.ishigaki.workshop.IssueDetails;
import jp.ishigaki.workshop.ui.IssuePanel;
import org.springframework.core.annotation.Order;

/** Shows the files on an issue's page, where there are any or the reader may add one. */
@org.springframework.stereotype.Component
@Order(20)
class AttachmentsOfIssue implements IssuePanel {

    private final AttachmentQueries queries;
    private final AttachmentService service;
    private final DateTexts dates;

    AttachmentsOfIssue(AttachmentQueries queries, AttachmentService service, DateTexts dates) {
        this.queries = queries;
        this.service = service;
        this.dates = dates;
    }

    @Override
    public Optional<Component> of(IssueDetails issue) {
        var id = issue.card().id();
        var mayAdd = queries.mayAdd(id);
        return mayAdd || !queries.ofIssue(id).isEmpty()
                ? Optional.of(new AttachmentsCard(id, mayAdd, queries, service, dates))
                : Optional.empty();
    }
}
