package jp.ishigaki.community.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jp.ishigaki.community.CommunityPaths;
import jp.ishigaki.community.Drafts;
import jp.ishigaki.community.NamesItselfException;
import jp.ishigaki.community.Sending;
import jp.ishigaki.community.SimilarQueries;
import jp.ishigaki.community.TagQueries;
import jp.ishigaki.curriculum.CurriculumQueries;
import jp.ishigaki.curriculum.ReferenceRefusedException;
import jp.ishigaki.enclosure.EnclosureRefusedException;
import jp.ishigaki.enclosure.ui.Enclosures;
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

    private final transient Sending sending;
    private final transient Drafts drafts;
    private final transient SimilarQueries similar;
    private final transient CurriculumQueries curriculum;
    private final transient TagQueries tags;
    private final transient Guard guard;
    private final transient Enclosures enclosures;
    private final boolean hasCompany;
    private QuestionFields fields;

    AskView(
            Sending sending,
            Drafts drafts,
            SimilarQueries similar,
            CurriculumQueries curriculum,
            IdentityQueries identity,
            TagQueries tags,
            Guard guard,
            Enclosures enclosures) {
        this.sending = sending;
        this.drafts = drafts;
        this.similar = similar;
        this.curriculum = curriculum;
        this.tags = tags;
        this.guard = guard;
        this.enclosures = enclosures;
        hasCompany = identity.actor().company() != null;
        fields = begin();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        drafts.forget(PLACE);
        Asked.word(event, "section").ifPresent(fields::choose);
    }

    private QuestionFields begin() {
        var guarded = new GuardedFields(guard);
        var begun = new QuestionFields(
                curriculum.index(),
                tags.suggestions(),
                hasCompany,
                guarded,
                new SimilarPanel(similar, this::letGo),
                enclosures.field(PLACE, null));
        var send = primaryButton(text("send"), guarded.before(this::send));
        send.setId("send-question");
        removeAll();
        add(
                div("page-head", h1(getPageTitle()), p("lead", text("lead"))),
                div("notice is-warn", div("", p("", text("secrets")), link(GuardPaths.INCIDENT, text("incident")))),
                begun,
                div("toolbar", send, back()));
        begun.begin(drafts.open(PLACE), guarded, this::keep);
        return begun;
    }

    private void keep() {
        drafts.keep(PLACE, fields.draft());
    }

    private void send() {
        if (!fields.isFit()) {
            return;
        }
        try {
            var question = sending.ask(fields.asked(), PLACE);
            getUI().ifPresent(ui -> ui.navigate(CommunityPaths.question(question)));
        } catch (ReferenceRefusedException refused) {
            fields.refuse(refused);
        } catch (NamesItselfException refused) {
            fields.refuse(refused);
        } catch (EnclosureRefusedException refused) {
            fields.refuse(refused);
        }
    }

    /** Something that was found has answered it. The draft waits aside as long as this page can take it back. */
    private void letGo() {
        keep();
        drafts.letGo(PLACE);
        var undo = button(text("undo"), this::takeBack);
        undo.setId("take-back");
        var told = attribute(p("", text("letGo")), "role", "status");
        removeAll();
        add(div("page-head", h1(getPageTitle())), div("card", told, div("toolbar", undo, back())));
        undo.focus();
    }

    private void takeBack() {
        drafts.takeBack(PLACE);
        fields = begin();
    }

    private Component back() {
        return link(CommunityPaths.QUESTIONS, "btn btn-quiet", span("", text("back")));
    }

    private String text(String key, Object... args) {
        return getTranslation("community.AskView." + key, args);
    }

    @Override
    public String getPageTitle() {
        return text("title");
    }
}
