package jp.ishigaki.commitment.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;
import static jp.ishigaki.shared.ui.Markup.section;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import jp.ishigaki.attachment.AttachmentRefusedException;
import jp.ishigaki.attachment.AttachmentService;
import jp.ishigaki.attachment.Purpose;
import jp.ishigaki.commitment.CommitmentDetails;
import jp.ishigaki.commitment.CommitmentPaths;
import jp.ishigaki.commitment.CommitmentQueries;
import jp.ishigaki.commitment.CommitmentService;
import jp.ishigaki.commitment.Proof;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.material.field.FileField;
import jp.ishigaki.material.file.Intake;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.tenancy.MissingException;
import org.jspecify.annotations.Nullable;

/** Says for the company that a commitment is kept, by a sentence, a file, or an answer of the community. */
@Route(CommitmentPaths.LIST + "/:commitment/claim")
@RolesAllowed({"PARTICIPANT", "EXECUTIVE"})
class ClaimView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient CommitmentQueries queries;
    private final transient CommitmentService service;
    private final transient AttachmentService attachments;
    private final transient IdentityQueries identity;
    private final TextArea sentence = new TextArea();
    private final FileField file;
    private final Told told = new Told("commitment-notice");

    ClaimView(
            CommitmentQueries queries,
            CommitmentService service,
            AttachmentService attachments,
            IdentityQueries identity,
            Intake intake) {
        this.queries = queries;
        this.service = service;
        this.attachments = attachments;
        this.identity = identity;
        this.file = new FileField(intake, received -> sentence.setInvalid(false));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var commitment = queries.commitment(Asked.pathId(entering, "commitment").orElseThrow(MissingException::new));
        if (!commitment.row().company().equals(identity.actor().company())) {
            throw new MissingException();
        }
        var question = Asked.id(entering, "question").orElse(commitment.proof().question());
        var answer = Asked.id(entering, "answer").orElse(commitment.proof().answer());
        var hasAnswer = question != null && answer != null;
        removeAll();
        sentence.setId("commitment-evidence");
        sentence.setLabel(text("sentence"));
        sentence.setHelperText(text("sentence.help", commitment.row().expected()));
        sentence.setMinRows(3);
        sentence.setWidthFull();
        sentence.setManualValidation(true);
        sentence.setValue(commitment.proof().sentence());
        var save = primaryButton(
                text("save"), () -> claim(commitment, hasAnswer ? question : null, hasAnswer ? answer : null));
        save.setId("commitment-claim-save");
        var back = link(CommitmentPaths.commitment(commitment.row().id()), text("back"));
        back.addClassNames("btn", "btn-quiet");
        var card = section("card", sentence, file);
        if (hasAnswer) {
            card.add(div("", link("question/" + question + "#answer-" + answer, text("answer"))));
        }
        add(
                div("page-head", h1(getPageTitle()), p("lead", commitment.row().title())),
                card,
                told,
                div("toolbar", save, back));
    }

    private void claim(CommitmentDetails commitment, @Nullable UUID question, @Nullable UUID answer) {
        var typed = sentence.getValue().strip();
        var kept = commitment.proof().file();
        var isMissing = typed.isEmpty() && answer == null && file.file().isEmpty() && kept == null;
        sentence.setErrorMessage(isMissing ? text("missing") : text("tooLong", Proof.SENTENCE, typed.length()));
        sentence.setInvalid(isMissing || typed.length() > Proof.SENTENCE);
        if (sentence.isInvalid()) {
            sentence.focus();
            return;
        }
        var row = commitment.row();
        var isClaimed = told.attempt(() -> {
            try {
                var added = file.file()
                        .map(received -> attachments.add(row.issue(), Purpose.EVIDENCE, received))
                        .orElse(kept);
                service.claim(row.id(), new Proof(typed, question, answer, added), row.version());
                file.letGo();
                UI.getCurrent().navigate(CommitmentPaths.commitment(row.id()));
            } catch (AttachmentRefusedException refused) {
                file.refuse(getTranslation("attachment.Refused." + refused.reason(), AttachmentService.MOST));
            }
        });
        if (!isClaimed) {
            sentence.focus();
        }
    }

    private String text(String key, Object... values) {
        return getTranslation("commitment.ClaimView." + key, values);
    }

    @Override
    public String getPageTitle() {
        return text("title");
    }
}
