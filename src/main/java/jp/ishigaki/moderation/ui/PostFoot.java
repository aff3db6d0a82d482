package jp.ishigaki.moderation.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.ishigaki.community.QuestionRow;
import jp.ishigaki.community.ui.Prose;
import jp.ishigaki.moderation.ModerationPaths;
import jp.ishigaki.moderation.PostStanding;
import jp.ishigaki.moderation.StaleReviewException;
import jp.ishigaki.moderation.Verdict;
import jp.ishigaki.tenancy.Actor;
import jp.ishigaki.tenancy.Role;

/** How a post stands, and what its reader may do about that. Plain elements only: the page does not know them. */
class PostFoot extends Div {

    private static final long serialVersionUID = 1L;

    private final UUID question;
    private final transient PostStanding standing;

    /** @param reader who keeps order, if the office or an expert */
    PostFoot(UUID question, PostStanding standing, Actor reader, Runnable withdraw) {
        this.question = question;
        this.standing = standing;
        setClassName("post-foot");
        attribute(this, "data-order", standing.post().toString());
        if (standing.withdrawable()) {
            addWithdrawing(withdraw);
        }
        addWays(reader.is(Role.STAFF));
        if (standing.splittable() && reader.is(Role.STAFF, Role.EXPERT)) {
            addSplitting();
        }
    }

    /** What was written stands nowhere on the page of whoever may not read it; whoever may reads why, too. */
    void addTo(Component post) {
        var within = (HasComponents) post;
        if (standing.hidden() != null) {
            all(post)
                    .filter(each ->
                            each instanceof Html text && text.getInnerHtml().contains(QuestionRow.NO_WORDS)
                                    || standing.post()
                                            .toString()
                                            .equals(each.getElement().getAttribute("data-edit")))
                    .toList()
                    .forEach(each -> each.getElement().removeFromParent());
            var hidden = div("notice is-warn", p("", text("hidden." + standing.hidden())));
            attribute(hidden, "data-hidden", standing.post().toString());
            addReason(hidden);
            within.addComponentAsFirst(hidden);
            addWords(within);
        } else if (standing.verdict() == Verdict.ASKED) {
            var asked = div("notice is-warn", p("", text("asked")));
            attribute(asked, "data-change-asked", standing.post().toString());
            addReason(asked);
            within.add(asked);
        }
        foot(post).ifPresentOrElse(line -> line.add(this), () -> within.add(this));
    }

    /** A comment has one line for all that can be done with it. */
    private static Optional<HasComponents> foot(Component post) {
        return post.getChildren()
                .filter(each -> each instanceof HasStyle styled && styled.hasClassName("comment-foot"))
                .map(HasComponents.class::cast)
                .findFirst();
    }

    private static Stream<Component> all(Component within) {
        return Stream.concat(Stream.of(within), within.getChildren().flatMap(PostFoot::all));
    }

    private void addReason(Div to) {
        var reason = standing.reason();
        if (reason != null && !reason.isEmpty()) {
            to.add(p("", text("reason", reason)));
        }
    }

    private void addWords(HasComponents within) {
        var body = standing.body();
        if (body != null) {
            var words = div("");
            words.add(p("meta", text("wordsAside")));
            var title = standing.title();
            if (title != null) {
                words.add(p("row-title", title));
            }
            words.add(Prose.of(body));
            within.addComponentAtIndex(
                    1, attribute(words, "data-words", standing.post().toString()));
        }
    }

    private void addWithdrawing(Runnable withdraw) {
        var told = attribute(span("", ""), "role", "alert");
        var act = button(text("withdraw"), () -> {
            try {
                withdraw.run();
            } catch (StaleReviewException stale) {
                told.setText(text("stale"));
            }
        });
        add(
                span("", text("confidential")),
                attribute(act, "data-withdraw", standing.post().toString()),
                told);
    }

    private void addWays(boolean staff) {
        var post = standing.post().toString();
        if (staff) {
            var review = link(
                    ModerationPaths.review(question, standing.post()),
                    standing.open() > 0 ? text("reviewReported", standing.open()) : text("review"));
            add(attribute(review, "data-review", post));
        } else if (standing.reported()) {
            add(attribute(span("meta", text("reported")), "data-reported", post));
        } else if (standing.hidden() == null) {
            add(attribute(
                    link(ModerationPaths.report(question, standing.post()), text("report")), "data-report", post));
        }
    }

    private void addSplitting() {
        var way = link(ModerationPaths.split(question, standing.post()), text("split"));
        add(attribute(way, "data-split", standing.post().toString()));
    }

    private String text(String key, Object... args) {
        return ModerationWords.word(this, "PostFoot." + key, args);
    }
}
