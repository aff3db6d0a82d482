package jp.ishigaki.moderation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.community.AnswerRow;
import jp.ishigaki.community.CommentRow;
import jp.ishigaki.community.QuestionDetails;
import jp.ishigaki.community.ui.QuestionPanel;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.moderation.OrderQueries;
import jp.ishigaki.moderation.OrderService;
import jp.ishigaki.moderation.PostStanding;
import jp.ishigaki.moderation.PostStandings;
import jp.ishigaki.moderation.ReportService;
import jp.ishigaki.shared.ui.DateTexts;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;

/** On a question's page: what a hidden post says instead, and at each post's foot the way to report or to review it. */
@org.springframework.stereotype.Component
@Order(20)
class OrderPanel implements QuestionPanel {

    private final PostStandings standings;
    private final ReportService reports;
    private final OrderQueries placings;
    private final OrderService order;
    private final IdentityQueries identity;
    private final DateTexts dates;

    OrderPanel(
            PostStandings standings,
            ReportService reports,
            OrderQueries placings,
            OrderService order,
            IdentityQueries identity,
            DateTexts dates) {
        this.standings = standings;
        this.reports = reports;
        this.placings = placings;
        this.order = order;
        this.identity = identity;
        this.dates = dates;
    }

    @Override
    public Optional<Component> of(QuestionDetails question, Runnable changed) {
        var id = question.question().id();
        var actor = identity.actor();
        var placing = placings.placing(id);
        return placing.isPlain() && !actor.is(Role.STAFF, Role.EXPERT)
                ? Optional.empty()
                : Optional.of(new PlacingNotice(id, placing, actor, dates, () -> {
                    order.separate(id);
                    changed.run();
                }));
    }

    @Override
    public void addToPosts(QuestionDetails question, Component page, Runnable changed) {
        var id = question.question().id();
        var comments = question.comments().values().stream()
                .flatMap(each -> each.comments().stream())
                .map(CommentRow::id)
                .toList();
        var all = standings.of(id, comments);
        if (question.question().isHidden() || placings.placing(id).duplicate()) {
            find(page, "answer-form").ifPresent(form -> form.setVisible(false));
        }
        page.getChildren()
                .filter(child -> child instanceof HasStyle styled && styled.hasClassName("post"))
                .findFirst()
                .ifPresent(post -> fill(post, id, all.get(id), changed));
        for (AnswerRow answer : question.answers()) {
            find(page, "answer-" + answer.id()).ifPresent(post -> fill(post, id, all.get(answer.id()), changed));
        }
        fillComments(comments, id, all, page, changed);
    }

    @Override
    public void addToComments(QuestionDetails question, List<CommentRow> comments, Component list, Runnable changed) {
        var id = question.question().id();
        var ids = comments.stream().map(CommentRow::id).toList();
        if (!ids.isEmpty()) {
            fillComments(ids, id, standings.of(id, ids), list, changed);
        }
    }

    private void fillComments(
            List<UUID> comments, UUID question, Map<UUID, PostStanding> all, Component within, Runnable changed) {
        for (var comment : comments) {
            find(within, "comment-" + comment).ifPresent(post -> fill(post, question, all.get(comment), changed));
        }
    }

    private void fill(Component post, UUID question, @Nullable PostStanding standing, Runnable changed) {
        if (standing != null) {
            new PostFoot(question, standing, identity.actor(), () -> {
                        reports.withdraw(standing.post());
                        changed.run();
                    })
                    .addTo(post);
        }
    }

    private static Optional<Component> find(Component within, String id) {
        return within.getId().filter(id::equals).isPresent()
                ? Optional.of(within)
                : within.getChildren()
                        .flatMap(child -> find(child, id).stream())
                        .findFirst();
    }
}
