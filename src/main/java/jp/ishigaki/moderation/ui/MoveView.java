package jp.ishigaki.moderation.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
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
import jp.ishigaki.curriculum.PartRow;
import jp.ishigaki.curriculum.ReferenceRefusedException;
import jp.ishigaki.curriculum.ui.SectionPicker;
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
    private final Select<PartRow> part = new Select<>();
    private final SectionPicker section;
    private final TextArea reason = new TextArea();

    MoveView(CommunityQueries questions, CurriculumQueries curriculum, OrderService order) {
        this.questions = questions;
        this.curriculum = curriculum;
        this.order = order;
        section = new SectionPicker(curriculum.index(), text("section"));
        section.setId("move-section");
        section.setHelperText(text("sectionHelp"));
        part.setId("move-part");
        part.setLabel(text("part"));
        part.setWidthFull();
        part.setEmptySelectionAllowed(true);
        part.setEmptySelectionCaption(text("noPart"));
        part.setItemLabelGenerator(
                each -> each == null ? text("noPart") : text("partName", each.number(), each.titleIn(getLocale())));
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
        var parts = curriculum.parts();
        part.setItems(parts);
        parts.stream()
                .filter(each -> Integer.valueOf(each.number()).equals(question.part()))
                .findFirst()
                .ifPresent(part::setValue);
        section.choose(question.section());
        var send = primaryButton(text("send"), () -> send(id));
        send.setId("send-move");
        var leave = link(CommunityPaths.question(id), text("leave"));
        leave.addClassName("btn");
        removeAll();
        add(
                div("page-head", h1(getPageTitle()), p("lead", text("lead", question.title()))),
                div("card form-fields", section, part, reason, div("toolbar", send, leave)));
    }

    private void send(UUID question) {
        reason.setErrorMessage(text("tooLong", OrderService.REASON));
        reason.setInvalid(reason.getValue().strip().length() > OrderService.REASON);
        if (reason.isInvalid()) {
            reason.focus();
            return;
        }
        try {
            order.move(
                    question,
                    part.getOptionalValue().map(PartRow::number).orElse(null),
                    section.number().orElse(null),
                    reason.getValue());
            Going.to(CommunityPaths.question(question));
        } catch (ReferenceRefusedException refused) {
            section.refuse(refused);
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
