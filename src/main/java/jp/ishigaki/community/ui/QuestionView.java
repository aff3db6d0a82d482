package jp.ishigaki.community.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.ishigaki.community.CommunityClosing;
import jp.ishigaki.community.CommunityComments;
import jp.ishigaki.community.CommunityEdits;
import jp.ishigaki.community.CommunityQueries;
import jp.ishigaki.community.CommunityService;
import jp.ishigaki.community.CommunityVotes;
import jp.ishigaki.community.Drafts;
import jp.ishigaki.community.QuestionDetails;
import jp.ishigaki.community.QuestionUnmasking;
import jp.ishigaki.community.ReadMarks;
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
    private final transient CommunityVotes votes;
    private final transient CommunityComments comments;
    private final transient CommunityEdits edits;
    private final transient CommunityClosing closing;
    private final transient QuestionUnmasking unmasking;
    private final transient Sending sending;
    private final transient Drafts drafts;
    private final transient Enclosures enclosures;
    private final transient Notifications notifications;
    private final transient ReadMarks marks;
    private final transient List<QuestionPanel> panels;
    private final transient Guard guard;
    private final transient DateTexts dates;
    private final transient Actor reader;
    private final Set<UUID> fresh = new HashSet<>();
    private String title = "";

    QuestionView(
            CommunityQueries questions,
            CommunityService community,
            CommunityVotes votes,
            CommunityComments comments,
            CommunityEdits edits,
            CommunityClosing closing,
            QuestionUnmasking unmasking,
            Sending sending,
            Drafts drafts,
            Enclosures enclosures,
            Notifications notifications,
            ReadMarks marks,
            IdentityQueries identity,
            ObjectProvider<QuestionPanel> panels,
            Guard guard,
            DateTexts dates) {
        this.questions = questions;
        this.community = community;
        this.votes = votes;
        this.comments = comments;
        this.edits = edits;
        this.closing = closing;
        this.unmasking = unmasking;
        this.sending = sending;
        this.drafts = drafts;
        this.enclosures = enclosures;
        this.notifications = notifications;
        this.marks = marks;
        this.reader = identity.actor();
        this.panels = panels.orderedStream().toList();
        this.guard = guard;
        this.dates = dates;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        fresh.clear();
        show(Asked.pathId(event, "id").orElseThrow(MissingException::new));
    }

    private void show(UUID id) {
        var details = questions.question(id);
        notifications.markReadAbout(id);
        fresh.addAll(marks.open(id));
        title = QuestionTexts.title(this, details.question());
        removeAll();
        attribute(this, "data-question", id.toString());
        var files = enclosures.ofThread(id);
        var answers = section("posts", h2(text("answers", details.answers().size())));
        if (details.answers().isEmpty()) {
            answers.add(div("empty", p("", text("noAnswers"))));
        }
        var tools = new ThreadTools(details, reader.company() != null, comments, edits, drafts, guard, dates, panels);
        var looks = reader.is(Role.STAFF);
        details.answers()
                .forEach(answer -> answers.add(NewMark.onPost(
                        withFiles(new AnswerPost(details, answer, looks, actsOn(id), tools), answer.id(), files),
                        fresh.contains(answer.id()))));
        var asked = new QuestionPost(
                details, looks, wanted -> votes.wantToKnow(id, wanted), () -> lookBehind(id, 0), tools, () -> show(id));
        add(new QuestionHead(details, dates), withFiles(asked, id, files));
        var closings = new QuestionClosings(details, closing, dates, () -> show(id));
        panels.forEach(panel -> panel.of(details, () -> show(id)).ifPresent(this::add));
        if (details.question().closed()) {
            add(closings, answers);
        } else {
            add(answers);
            add(new AnswerForm(details, reader.company() != null, sending, drafts, enclosures, guard, () -> show(id)));
            add(closings);
        }
        addCircle(details);
        panels.forEach(panel -> panel.addToPosts(details, this, () -> show(id)));
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
            public void takeAcceptanceBack() {
                community.takeAcceptanceBack(question);
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

            @Override
            public int findHelpful(UUID answer, boolean helpful) {
                return votes.findHelpful(answer, helpful);
            }

            @Override
            public void changed() {
                show(question);
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

    private String text(String key, Object... args) {
        return getTranslation("community.QuestionView." + key, args);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
