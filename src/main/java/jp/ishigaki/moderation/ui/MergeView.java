package jp.ishigaki.moderation.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import jp.ishigaki.community.CommunityPaths;
import jp.ishigaki.community.CommunityQueries;
import jp.ishigaki.moderation.MergeRefusedException;
import jp.ishigaki.moderation.ModerationPaths;
import jp.ishigaki.moderation.OrderQueries;
import jp.ishigaki.moderation.OrderService;
import jp.ishigaki.moderation.OtherQuestion;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.shared.ui.DateTexts;
import jp.ishigaki.shared.ui.Going;
import jp.ishigaki.shared.ui.Joined;
import jp.ishigaki.tenancy.MissingException;

/** Says of a question where it was asked before. */
@Route(ModerationPaths.MERGE)
@RolesAllowed({"STAFF", "EXPERT"})
class MergeView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient CommunityQueries questions;
    private final transient OrderQueries queries;
    private final transient OrderService order;
    private final transient DateTexts dates;
    private final TextField words = new TextField();
    private final Div rows = div("row-list");
    private final Div told = div("");

    MergeView(CommunityQueries questions, OrderQueries queries, OrderService order, DateTexts dates) {
        this.questions = questions;
        this.queries = queries;
        this.order = order;
        this.dates = dates;
        words.setId("merge-words");
        words.setLabel(text("words"));
        words.setWidthFull();
        words.setValueChangeMode(ValueChangeMode.LAZY);
        rows.setId("merge-candidates");
        attribute(told, "role", "alert");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = Asked.pathId(event, "question").orElseThrow(MissingException::new);
        var question = questions.question(id).question();
        words.addValueChangeListener(change -> show(id));
        var leave = link(CommunityPaths.question(id), text("leave"));
        leave.addClassName("btn");
        removeAll();
        add(
                div("page-head", h1(getPageTitle()), p("lead", text("lead", question.title()))),
                div("card", words, told, rows),
                p("meta", text("help")),
                div("toolbar", leave));
        show(id);
    }

    private void show(UUID question) {
        rows.removeAll();
        var found = queries.candidates(question, words.getValue());
        found.forEach(each -> rows.add(row(question, each)));
        if (found.isEmpty()) {
            rows.add(div("empty", p("", text("empty"))));
        }
    }

    private Div row(UUID question, OtherQuestion other) {
        var title = link(CommunityPaths.question(other.id()), other.title());
        title.setClassName("row-title");
        var choose = button(text("choose"), () -> merge(question, other.id()));
        choose.setAriaLabel(text("chooseThis", other.title()));
        var sub = Joined.dotted(
                getLocale(),
                dates.date(other.askedAt(), getLocale()),
                text("answers", other.answers()),
                other.solved() ? text("solved") : "");
        return div(
                "row",
                div("row-body", title, span("row-sub", sub)),
                div("row-meta", attribute(choose, "data-merge", other.id().toString())));
    }

    private void merge(UUID question, UUID original) {
        told.removeAll();
        try {
            order.merge(question, original);
            Going.to(CommunityPaths.question(question));
        } catch (MergeRefusedException refused) {
            told.add(p("notice is-warn", text("refused." + refused.reason())));
        }
    }

    private String text(String key, Object... args) {
        return ModerationWords.word(this, "MergeView." + key, args);
    }

    @Override
    public String getPageTitle() {
        return text("title");
    }
}
