package jp.ishigaki.community.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import jp.ishigaki.community.CommunityPaths;
import jp.ishigaki.community.CommunityService;
import jp.ishigaki.community.Draft;
import jp.ishigaki.community.Drafts;
import jp.ishigaki.community.NamesItselfException;
import jp.ishigaki.community.NewQuestion;
import jp.ishigaki.curriculum.CurriculumQueries;
import jp.ishigaki.curriculum.ReferenceRefusedException;
import jp.ishigaki.curriculum.ui.SectionPicker;
import jp.ishigaki.guard.Guard;
import jp.ishigaki.guard.GuardPaths;
import jp.ishigaki.guard.ui.GuardedFields;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.shared.ui.Asked;

/** Writing a question. What is typed is kept within a second, so that leaving loses nothing. */
@Route(CommunityPaths.ASK)
@RolesAllowed({"PARTICIPANT", "EXECUTIVE", "EXPERT", "LECTURER"})
class AskView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final String PLACE = "question";
    private static final int PAUSE = 1000;

    private final transient CommunityService community;
    private final transient Drafts drafts;
    private final TextField title = new TextField();
    private final TextArea body = new TextArea();
    private final SectionPicker section;
    private final Readers readers;

    AskView(
            CommunityService community,
            Drafts drafts,
            CurriculumQueries curriculum,
            IdentityQueries identity,
            Guard guard) {
        var guarded = new GuardedFields(guard);
        this.community = community;
        this.drafts = drafts;
        readers = new Readers(identity.actor().company() != null, () -> {
            keep();
            guarded.lookAgain();
        });
        guarded.readBy(readers::asTheGuardKnowsThem);
        section = new SectionPicker(curriculum.index(), text("sectionField"));
        prepareFields();
        restore();
        title.addValueChangeListener(change -> keep());
        body.addValueChangeListener(change -> keep());
        section.addValueChangeListener(change -> keep());
        var send = primaryButton(text("send"), guarded.before(this::send));
        send.setId("send-question");
        add(
                div("page-head", h1(getPageTitle()), p("lead", text("lead"))),
                div("notice is-warn", div("", p("", text("secrets")), link(GuardPaths.INCIDENT, text("incident")))),
                div("card", title, body, new Preview(body), section, readers, p("meta", text("kept"))),
                div("toolbar", send, link(CommunityPaths.QUESTIONS, "btn btn-quiet", span("", text("back")))));
        guarded.watch(title).watch(body);
    }

    private void prepareFields() {
        title.setId("question-title");
        title.setLabel(text("titleField"));
        title.setHelperText(text("titleHelp", NewQuestion.LONGEST_TITLE));
        title.setRequiredIndicatorVisible(true);
        title.setWidthFull();
        title.setValueChangeMode(ValueChangeMode.LAZY);
        title.setValueChangeTimeout(PAUSE);
        body.setId("question-body");
        body.setLabel(text("bodyField"));
        body.setHelperText(text("bodyHelp"));
        body.setRequiredIndicatorVisible(true);
        body.setWidthFull();
        body.setMinRows(8);
        body.setValueChangeMode(ValueChangeMode.LAZY);
        body.setValueChangeTimeout(PAUSE);
        section.setId("question-section");
        section.setHelperText(text("sectionHelp"));
    }

    private void restore() {
        var draft = drafts.open(PLACE);
        title.setValue(draft.title());
        body.setValue(draft.body());
        section.choose(draft.section());
        readers.restore(draft);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Asked.word(event, "section").ifPresent(section::choose);
    }

    private void keep() {
        drafts.keep(
                PLACE,
                new Draft(
                        title.getValue(),
                        body.getValue(),
                        section.number().orElse(null),
                        readers.chosen(),
                        readers.isUnnamed()));
    }

    private void send() {
        var isTitleFit = Fit.check(
                title, NewQuestion.LONGEST_TITLE, text("titleMissing"), text("tooLong", NewQuestion.LONGEST_TITLE));
        var isBodyFit = Fit.check(
                body, NewQuestion.LONGEST_BODY, text("bodyMissing"), text("tooLong", NewQuestion.LONGEST_BODY));
        if (!isTitleFit) {
            title.focus();
        } else if (!isBodyFit) {
            body.focus();
        } else {
            ask(readers.of(new NewQuestion(
                    title.getValue(), body.getValue(), section.number().orElse(null), null, List.of())));
        }
    }

    private void ask(NewQuestion asked) {
        try {
            var question = community.ask(asked);
            drafts.discard(PLACE);
            getUI().ifPresent(ui -> ui.navigate(CommunityPaths.question(question)));
        } catch (ReferenceRefusedException refused) {
            section.refuse(refused);
        } catch (NamesItselfException refused) {
            Refusals.show(refused, List.of(title, body), text("namesItself", refused.found()));
        }
    }

    private String text(String key, Object... args) {
        return getTranslation("community.AskView." + key, args);
    }

    @Override
    public String getPageTitle() {
        return text("title");
    }
}
