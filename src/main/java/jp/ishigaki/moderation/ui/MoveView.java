package jp.ishigaki.moderation.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import jp.ishigaki.community.CommunityPaths;
import jp.ishigaki.community.CommunityQueries;
import jp.ishigaki.community.QuestionRow;
import jp.ishigaki.curriculum.CurriculumQueries;
import jp.ishigaki.curriculum.ReferenceRefusedException;
import jp.ishigaki.moderation.ModerationPaths;
import jp.ishigaki.moderation.OrderService;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.shared.ui.Going;
import jp.ishigaki.tenancy.MissingException;

/** Puts a question where it belongs in the textbook: into a section, else a part. */
@Route(ModerationPaths.MOVE)
@RolesAllowed("STAFF")
class MoveView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient CommunityQueries questions;
    private final transient CurriculumQueries curriculum;
    private final transient OrderService order;
    private final TextArea reason = new TextArea();

    MoveView(CommunityQueries questions, CurriculumQueries curriculum, OrderService order) {
        this.questions = questions;
        this.curriculum = curriculum;
        this.order = order;
        reason.setId("move-reason");
        reason.setLabel(text("reason"));
        reason.setHelperText(text("reasonHelp"));
        reason.setWidthFull();
        reason.setManualValidation(true);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = Asked.pathId(event, "question").orElseThrow(MissingException::new);
        show(id, questions.question(id).question());
    }

    private void show(UUID id, QuestionRow question) {
        var place = new PlaceFields("move", curriculum, question);
        var send = primaryButton(text("send"), () -> send(id, place));
        send.setId("send-move");
        var leave = link(CommunityPaths.question(id), text("leave"));
        leave.addClassName("btn");
        removeAll();
        add(
                div("page-head", h1(getPageTitle()), p("lead", text("lead", question.title()))),
                div("card form-fields", place, reason, div("toolbar", send, leave)));
    }

    private void send(UUID question, PlaceFields place) {
        reason.setErrorMessage(text("tooLong", OrderService.REASON));
        reason.setInvalid(reason.getValue().strip().length() > OrderService.REASON);
        if (reason.isInvalid()) {
            reason.focus();
            return;
        }
        try {
            order.move(question, place.part(), place.section(), reason.getValue());
            Going.to(CommunityPaths.question(question));
        } catch (ReferenceRefusedException refused) {
            place.refuse(refused);
        }
    }

    private String text(String key, Object... args) {
        return ModerationWords.word(this, "MoveView." + key, args);
    }

    @Override
    public String getPageTitle() {
        return text("title");
    }
}
