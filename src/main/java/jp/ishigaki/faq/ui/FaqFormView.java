package jp.ishigaki.faq.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;
import static jp.ishigaki.shared.ui.Markup.section;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import java.util.function.Function;
import jp.ishigaki.community.AnswerRow;
import jp.ishigaki.community.CommunityPaths;
import jp.ishigaki.community.CommunityQueries;
import jp.ishigaki.community.Drafts;
import jp.ishigaki.community.QuestionDetails;
import jp.ishigaki.community.ui.Prose;
import jp.ishigaki.curriculum.CurriculumQueries;
import jp.ishigaki.curriculum.ReferenceRefusedException;
import jp.ishigaki.faq.FaqPaths;
import jp.ishigaki.faq.FaqRefusedException;
import jp.ishigaki.faq.FaqService;
import jp.ishigaki.faq.FaqText;
import jp.ishigaki.faq.FaqWorks;
import jp.ishigaki.faq.NamesSomebodyException;
import jp.ishigaki.guard.Guard;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.shared.ui.Going;
import jp.ishigaki.tenancy.MissingException;

/** Words an entry from an answer, or words it otherwise. */
@Route(FaqPaths.NEW)
@RouteAlias(FaqPaths.FAQ + "/:entry/edit")
@RolesAllowed({"STAFF", "EXPERT", "LECTURER"})
class FaqFormView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient FaqWorks works;
    private final transient FaqService service;
    private final transient CommunityQueries community;
    private final transient CurriculumQueries curriculum;
    private final transient Guard guard;
    private final transient Drafts drafts;
    private final Paragraph told = p("notice is-warn", "");

    /** What is written now, and the version it has then. */
    private record Kept(UUID entry, int version) {}

    FaqFormView(
            FaqWorks works,
            FaqService service,
            CommunityQueries community,
            CurriculumQueries curriculum,
            Guard guard,
            Drafts drafts) {
        this.works = works;
        this.service = service;
        this.community = community;
        this.curriculum = curriculum;
        this.guard = guard;
        this.drafts = drafts;
        told.setId("faq-form-notice");
        attribute(told, "role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Asked.pathId(event, "entry")
                .ifPresentOrElse(
                        this::edit, () -> begin(Asked.id(event, "answer").orElseThrow(MissingException::new)));
    }

    private FaqForm form() {
        removeAll();
        told.setVisible(false);
        return new FaqForm(curriculum.index(), guard);
    }

    private void edit(UUID id) {
        var form = form();
        var newest = works.work(id).newest();
        form.fill(newest.text());
        var kept = new FaqKept(drafts, "faq:" + id, form, newest.number(), () -> edit(id));
        var beside = kept.isBehind(newest.number())
                ? section("card", h2(text("newest")), p("", newest.question()), div("post", Prose.of(newest.answer())))
                : new Div();
        lay(form, kept, FaqPaths.entry(id), beside, text -> {
            service.word(id, newest.number(), text);
            return new Kept(id, newest.number() + 1);
        });
    }

    private void begin(UUID answer) {
        var form = form();
        var question = community.question(community.trace(answer).question());
        var source = question.answers().stream()
                .filter(each -> each.id().equals(answer))
                .findFirst()
                .orElseThrow(MissingException::new);
        var asked = question.question();
        form.begin(asked.title(), source.body(), asked.section(), question.tags());
        lay(
                form,
                new FaqKept(drafts, "faq-of:" + answer, form, null, () -> begin(answer)),
                CommunityPaths.question(asked.id()),
                source(question, source),
                text -> new Kept(service.draft(answer, text), 1));
    }

    /** The question and the answer stand beside the form, for whoever words them anew. */
    private Component source(QuestionDetails question, AnswerRow answer) {
        var card = section(
                "card",
                h2(text("source")),
                p("", question.question().title()),
                div("post", Prose.of(question.body())),
                div("post", Prose.of(answer.body())));
        card.setId("faq-form-source");
        return card;
    }

    private void lay(FaqForm form, FaqKept kept, String back, Component beside, Function<FaqText, Kept> keep) {
        var submit = primaryButton(text("submit"), form.guarded(() -> save(form, kept, keep, true)));
        submit.setId("faq-form-submit");
        var save = button(text("save"), form.guarded(() -> save(form, kept, keep, false)));
        save.setId("faq-form-save");
        var away = link(back, text("back"));
        away.addClassNames("btn", "btn-quiet");
        add(
                div("page-head", h1(getPageTitle()), p("lead", text("lead"))),
                div("columns", div("main", kept, form, told, div("toolbar", submit, save, away)), div("side", beside)));
    }

    private void save(FaqForm form, FaqKept draft, Function<FaqText, Kept> keep, boolean submits) {
        form.read().ifPresent(written -> {
            try {
                var kept = keep.apply(written);
                draft.sent();
                if (submits) {
                    service.submit(kept.entry(), kept.version());
                }
                Going.to(FaqPaths.entry(kept.entry()));
            } catch (ReferenceRefusedException refused) {
                form.refuse(refused);
            } catch (NamesSomebodyException refused) {
                form.refuse(refused);
            } catch (FaqRefusedException refused) {
                told.setText(getTranslation(refused.messageKey()));
                told.setVisible(true);
            }
        });
    }

    private String text(String key) {
        return getTranslation("faq.FaqFormView." + key);
    }

    @Override
    public String getPageTitle() {
        return text("title");
    }
}
