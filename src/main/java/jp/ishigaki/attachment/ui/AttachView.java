package jp.ishigaki.attachment.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import jp.ishigaki.attachment.AttachmentPaths;
import jp.ishigaki.attachment.AttachmentQueries;
import jp.ishigaki.attachment.AttachmentRefusedException;
import jp.ishigaki.attachment.AttachmentService;
import jp.ishigaki.attachment.Purpose;
import jp.ishigaki.material.field.FileField;
import jp.ishigaki.material.file.Intake;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.workshop.WorkshopPaths;

/** Adds files to an issue, one after the other. A page of its own, as the issue's page does not know its fields. */
@Route(AttachmentPaths.ATTACH)
@RolesAllowed({"PARTICIPANT", "EXECUTIVE", "EXPERT"})
class AttachView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient AttachmentQueries queries;
    private final transient AttachmentService service;
    private final Paragraph told = p("notice", "");
    private final FileField field;
    private final RadioButtonGroup<Purpose> purpose = new RadioButtonGroup<>();
    private UUID issue = new UUID(0, 0);

    AttachView(AttachmentQueries queries, AttachmentService service, Intake intake) {
        this.queries = queries;
        this.service = service;
        this.field = new FileField(intake, file -> told.setVisible(false));
        told.setId("attachment-notice");
        attribute(told, "role", "status");
        purpose.setId("attachment-purpose");
        purpose.setLabel(text("purpose"));
        purpose.setItems(Purpose.values());
        purpose.setItemLabelGenerator(each -> getTranslation("attachment.Purpose." + each));
        purpose.setValue(Purpose.ISSUE);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        issue = Asked.pathId(event, "id").filter(queries::mayAdd).orElseThrow(MissingException::new);
        removeAll();
        told.setVisible(false);
        add(div("page-head", h1(getPageTitle()), p("lead", getTranslation("attachment.AttachView.lead"))));
        add(div("card form-fields", purpose, field), told, buttons());
    }

    private Component buttons() {
        var save = primaryButton(text("save"), this::save);
        save.setId("attachment-save");
        var back = link(WorkshopPaths.issue(issue), getTranslation("attachment.AttachView.back"));
        back.addClassNames("btn", "btn-quiet");
        back.setId("attachment-back");
        return div("toolbar", save, back);
    }

    private void save() {
        var held = field.file();
        if (held.isEmpty()) {
            field.refuse(text("missing"));
            return;
        }
        try {
            service.add(issue, purpose.getValue(), held.get());
            told.setText(getTranslation(
                    "attachment.AttachView.added",
                    held.get().name(),
                    queries.ofIssue(issue).size()));
            told.setVisible(true);
            field.letGo();
        } catch (AttachmentRefusedException refused) {
            field.refuse(getTranslation("attachment.Refused." + refused.reason(), AttachmentService.MOST));
        }
    }

    private String text(String key) {
        return getTranslation("attachment.AttachmentsCard." + key);
    }

    @Override
    public String getPageTitle() {
        return text("add");
    }
}
