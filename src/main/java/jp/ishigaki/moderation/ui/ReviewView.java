package jp.ishigaki.moderation.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.section;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.community.CommunityPaths;
import jp.ishigaki.community.ui.Prose;
import jp.ishigaki.moderation.DecisionRow;
import jp.ishigaki.moderation.ModerationPaths;
import jp.ishigaki.moderation.ModerationQueries;
import jp.ishigaki.moderation.ModerationService;
import jp.ishigaki.moderation.ReportFilter;
import jp.ishigaki.moderation.ReportRow;
import jp.ishigaki.moderation.Review;
import jp.ishigaki.moderation.Verdict;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.shared.ui.DateTexts;
import jp.ishigaki.shared.ui.Joined;
import jp.ishigaki.tenancy.MissingException;

/** A post as the office judges it: its words, what was reported, what was decided before, and what may be done. */
@Route(ModerationPaths.REVIEW)
@RolesAllowed("STAFF")
class ReviewView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient ModerationQueries queries;
    private final transient ModerationService moderation;
    private final transient DateTexts dates;

    ReviewView(ModerationQueries queries, ModerationService moderation, DateTexts dates) {
        this.queries = queries;
        this.moderation = moderation;
        this.dates = dates;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var question = Asked.pathId(event, "question").orElseThrow(MissingException::new);
        show(question, Asked.id(event, "post").orElse(question));
    }

    private void show(UUID question, UUID post) {
        var review = queries.review(question, post);
        removeAll();
        attribute(this, "data-post", review.post().toString());
        add(head(review), div("post", words(review)));
        if (!review.reports().isEmpty()) {
            add(reports(review.reports()));
        }
        add(new VerdictForm(verdicts(review), (verdict, reason) -> {
            moderation.decide(question, review.post(), verdict, reason);
            show(question, post);
        }));
        if (!review.decisions().isEmpty()) {
            add(history(review.decisions()));
        }
    }

    /** One that its writer took away may stay so, by the office's own decision. */
    private static List<Verdict> verdicts(Review review) {
        if (review.hiddenByWriter()) {
            return List.of(Verdict.HIDDEN, Verdict.SHOWN);
        }
        return review.hidden()
                ? List.of(Verdict.SHOWN)
                : review.reports().isEmpty()
                        ? List.of(Verdict.HIDDEN, Verdict.ASKED)
                        : List.of(Verdict.HIDDEN, Verdict.ASKED, Verdict.KEPT);
    }

    private Div head(Review review) {
        var chips = div("chips", chip("plain", text(ModerationWords.kind(review.answer(), review.comment()))));
        if (review.hidden()) {
            chips.add(attribute(
                    chip("late", text(review.hiddenByWriter() ? "hiddenByWriter" : "hidden")), "data-hidden", "yes"));
        }
        var all = link(ModerationPaths.reports(ReportFilter.OPEN), text("all"));
        var post = link(place(review), text("post"));
        List.of(all, post).forEach(way -> way.addClassName("btn"));
        return div("page-head", chips, h1(review.title()), div("toolbar", post, all));
    }

    /** A comment is shown as it was typed. */
    private static Component words(Review review) {
        return review.comment() == null ? Prose.of(review.body()) : p("", review.body());
    }

    private static String place(Review review) {
        var answer = review.answer();
        var comment = review.comment();
        return comment != null
                ? CommunityPaths.comment(review.question(), comment)
                : answer != null
                        ? CommunityPaths.answer(review.question(), answer)
                        : CommunityPaths.question(review.question());
    }

    private Component reports(List<ReportRow> reports) {
        var list = new UnorderedList();
        list.setClassName("row-list");
        for (var report : reports) {
            var row = new ListItem(
                    ModerationWords.reason(this, report.reason()),
                    div(
                            "row-body",
                            span("", report.words().isEmpty() ? text("noWords") : report.words()),
                            span(
                                    "row-sub",
                                    Joined.dotted(
                                            getLocale(),
                                            ModerationWords.reporter(this, report),
                                            dates.dateAndTime(report.reportedAt(), getLocale()),
                                            ModerationWords.age(this, report.age())))));
            row.setClassName("row");
            list.add(row);
        }
        var card = section("card", h2(text("reports", reports.size())), p("meta", text("reportsHelp")), list);
        card.setId("review-reports");
        return card;
    }

    private Component history(List<DecisionRow> decisions) {
        var lines = new UnorderedList();
        lines.setClassName("timeline");
        for (var decision : decisions) {
            var who = decision.person().isEmpty() ? text("writer") : decision.person();
            var when = decision.person().isEmpty()
                    ? dates.date(decision.at(), getLocale())
                    : dates.dateAndTime(decision.at(), getLocale());
            var line = new ListItem(div(
                    "row-body",
                    span("", Joined.dotted(getLocale(), when, who, verdict(decision.verdict()))),
                    span("row-sub", decision.reason())));
            lines.add(line);
        }
        var card = section("card", h2(text("history")), lines);
        card.setId("review-history");
        return card;
    }

    private String verdict(Verdict verdict) {
        return ModerationWords.word(this, "Verdict." + verdict);
    }

    private String text(String key, Object... args) {
        return ModerationWords.word(this, "ReviewView." + key, args);
    }

    @Override
    public String getPageTitle() {
        return text("title");
    }
}
