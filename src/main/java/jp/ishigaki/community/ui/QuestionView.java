package jp.ishigaki.community.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.section;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.ishigaki.community.CommunityQueries;
import jp.ishigaki.community.CommunityService;
import jp.ishigaki.community.Drafts;
import jp.ishigaki.community.QuestionDetails;
import jp.ishigaki.community.QuestionUnmasking;
import jp.ishigaki.community.Sending;
import jp.ishigaki.enclosure.EnclosureRow;
import jp.ishigaki.enclosure.ui.EnclosureList;
import jp.ishigaki.enclosure.ui.Enclosures;
import jp.ishigaki.guard.Guard;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.notification.Notifications;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.shared.ui.DateTexts;
import jp.ishigaki.tenancy.Actor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.springframework.beans.factory.ObjectProvider;

/** A question, its answers with the accepted one first, and the place to answer. */
@Route("question/:id")
@PermitAll
class QuestionView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient CommunityQueries questions;
    private final transient CommunityService community;
    private final transient QuestionUnmasking unmasking;
    private final transient Sending sending;
    private final transient Drafts drafts;
    private final transient Enclosures enclosures;
    private final transient Notifications notifications;
    private final transient List<QuestionPanel> panels;
    private final transient Guard guard;
    private final transient DateTexts dates;
    private final transient Actor reader;
    private String title = "";

    QuestionView(
            CommunityQueries questions,
            CommunityService community,
            QuestionUnmasking unmasking,
            Sending sending,
            Drafts drafts,
            Enclosures enclosures,
            Notifications notifications,
            IdentityQueries identity,
            ObjectProvider<QuestionPanel> panels,
            Guard guard,
            DateTexts dates) {
        this.questions = questions;
        this.community = community;
        this.unmasking = unmasking;
        this.sending = sending;
        this.drafts = drafts;
        this.enclosures = enclosures;
        this.notifications = notifications;
        this.reader = identity.actor();
        this.panels = panels.orderedStream().toList();
        this.guard = guard;
        this.dates = dates;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(Asked.pathId(event, "id").orElseThrow(MissingException::new));
    }

    private void show(UUID id) {
        var details = questions.question(id);
        notifications.markReadAbout(id);
        title = details.question().title();
        removeAll();
        attribute(this, "data-question", id.toString());
        var files = enclosures.ofThread(id);
        var answers = section("posts", h2(text("answers", details.answers().size())));
        if (details.answers().isEmpty()) {
            answers.add(div("empty", p("", text("noAnswers"))));
        }
        details.answers()
                .forEach(answer ->
                        answers.add(withFiles(
                                new AnswerPost(details, answer, dates, reader.is(Role.STAFF), actsOn(id)),
                                answer.id(),
                                files)));
        add(new QuestionHead(details, dates), withFiles(asked(details), id, files));
        panels.forEach(panel -> panel.of(details, () -> show(id)).ifPresent(this::add));
        add(answers, new AnswerForm(details, reader.company() != null, sending, drafts, enclosures, guard, () -> show(id)));
        addCircle(details);
    }

    private static Div withFiles(Div post, UUID id, Map<UUID, List<EnclosureRow>> files) {
        post.add(new EnclosureList(files.getOrDefault(id, List.of())));
        return post;
    }

    /** Who reads it, and who looked behind its pseudonyms. */
    private void addCircle(QuestionDetails details) {
        var id = details.question().id();
        if (details.disclosable() || !details.changes().isEmpty()) {
            add(new QuestionReaders(details, dates, to -> {
                community.disclose(id, to);
                show(id);
            }));
        }
        var looks = unmasking.looksAt(id);
        if (!looks.isEmpty()) {
            add(new QuestionLooks(looks, dates));
        }
    }

    private AnswerPost.Acts actsOn(UUID question) {
        return new AnswerPost.Acts() {

            private static final long serialVersionUID = 1L;

            @Override
            public void accept(UUID answer) {
                community.accept(question, answer);
                show(question);
            }

            @Override
            public void endorse(UUID answer) {
                community.endorse(answer);
                show(question);
            }

            @Override
            public void lookBehind(int alias) {
                QuestionView.this.lookBehind(question, alias);
            }
        };
    }

    private void lookBehind(UUID question, int alias) {
        new LookBehind(QuestionTexts.alias(this, alias), reason -> {
                    unmasking.lookBehind(question, alias, reason);
                    show(question);
                })
                .ask();
    }

    private Div asked(QuestionDetails details) {
        var post = div("post", Prose.of(details.body()));
        if (!details.tags().isEmpty()) {
            post.add(TagChips.of(details.tags()));
        }
        var question = details.question();
        if (reader.is(Role.STAFF) && question.pseudonymous() && question.company() == null) {
            var look = attribute(button(text("look"), () -> lookBehind(question.id(), 0)), "data-look", "0");
            post.add(div("post-foot", look));
        }
        return post;
    }

    private String text(String key, Object... args) {
        return getTranslation("community.QuestionView." + key, args);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
