package jp.ishigaki.community.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import jp.ishigaki.community.CommunityPaths;
import jp.ishigaki.community.CommunityQueries;
import jp.ishigaki.community.QuestionFilter;
import jp.ishigaki.community.QuestionKey;
import jp.ishigaki.community.QuestionRow;
import jp.ishigaki.community.QuestionScope;
import jp.ishigaki.community.ReadMarks;
import jp.ishigaki.community.TagQueries;
import jp.ishigaki.curriculum.CurriculumQueries;
import jp.ishigaki.curriculum.PartRow;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.shared.Slice;
import jp.ishigaki.shared.Turn;
import jp.ishigaki.shared.ui.DateTexts;
import jp.ishigaki.shared.ui.Going;
import jp.ishigaki.shared.ui.Joined;
import jp.ishigaki.shared.ui.NavGroup;
import jp.ishigaki.tenancy.Role;
import org.springframework.beans.factory.ObjectProvider;

/** The questions of the cohort. Tab, part and page stand in the address, so that a list can be sent and bookmarked. */
@Route(CommunityPaths.QUESTIONS)
@Menu(title = "community.CommunityView.title", order = NavGroup.PROGRAMME + 40)
@PermitAll
class CommunityView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 20;

    private final transient CommunityQueries questions;
    private final transient TagQueries tags;
    private final transient CurriculumQueries curriculum;
    private final transient ReadMarks marks;
    private final transient DateTexts dates;
    private final transient List<CommunityBanner> banners;
    private final transient List<CommunityFoot> feet;
    private final boolean asks;
    private final Div rows = div("row-list");

    CommunityView(
            CommunityQueries questions,
            TagQueries tags,
            CurriculumQueries curriculum,
            ReadMarks marks,
            IdentityQueries identity,
            DateTexts dates,
            ObjectProvider<CommunityBanner> banners,
            ObjectProvider<CommunityFoot> feet) {
        this.marks = marks;
        this.banners = banners.orderedStream().toList();
        this.feet = feet.orderedStream().toList();
        this.questions = questions;
        this.tags = tags;
        this.curriculum = curriculum;
        this.dates = dates;
        this.asks = !identity.actor().is(Role.STAFF);
        rows.setId("questions");
        attribute(rows, "tabindex", "-1");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        show(QuestionAddress.scope(query), QuestionAddress.turn(query));
    }

    private void show(QuestionScope scope, Turn<QuestionKey> turn) {
        var slice = questions.questions(scope, turn, PAGE);
        var unread = marks.count();
        var tools = div("toolbar", parts(scope));
        if (scope.tag() != null) {
            tools.add(ChosenTag.of(this, scope.tag(), QuestionAddress.of(scope.tagged(null))));
        }
        if (unread > 0) {
            tools.add(NewMark.markAll(this, () -> {
                marks.readAll();
                show(scope, turn);
            }));
        }
        removeAll();
        rows.removeAll();
        add(head());
        banners.forEach(banner -> banner.banner().ifPresent(this::add));
        add(tabs(scope, unread), tools, div("card", rows));
        show(scope.filter(), slice);
        add(new QuestionTurns(slice, QuestionAddress.of(scope), dates));
        feet.forEach(foot -> add(foot.foot()));
        if (turn.key() != null) {
            // The link that was followed is gone; who reads by keyboard or ear goes on at the list.
            rows.getElement().callJsFunction("focus");
        }
    }

    private Div head() {
        var line = div("page-head-line", h1(getPageTitle()));
        if (asks) {
            var ask = link(CommunityPaths.ASK, text("ask"));
            ask.addClassNames("btn", "btn-primary");
            ask.setId("ask");
            line.add(div("toolbar", ask));
        }
        return div("page-head", line, p("lead", text("lead")));
    }

    private Nav tabs(QuestionScope scope, int unread) {
        var tabs = new Nav();
        tabs.setClassName("tabs");
        tabs.setAriaLabel(text("tabs"));
        for (var filter : QuestionFilter.values()) {
            var tab = attribute(
                    link(QuestionAddress.of(scope.filteredBy(filter)), text("tab." + filter.name())),
                    "data-tab",
                    QuestionAddress.tab(filter));
            if (filter == QuestionFilter.UNREAD && unread > 0) {
                tab.add(NewMark.count(this, unread));
            }
            if (filter == scope.filter()) {
                attribute(tab, "aria-current", "page");
            }
            tabs.add(tab);
        }
        return tabs;
    }

    private Select<PartRow> parts(QuestionScope scope) {
        var all = curriculum.parts();
        var parts = new Select<PartRow>();
        parts.setId("part-filter");
        parts.setLabel(text("part"));
        parts.setEmptySelectionAllowed(true);
        parts.setEmptySelectionCaption(text("allParts"));
        parts.setItemLabelGenerator(part -> part == null ? text("allParts") : partName(part));
        parts.setItems(all);
        all.stream()
                .filter(part -> scope.part() != null && part.number() == scope.part())
                .findFirst()
                .ifPresent(parts::setValue);
        parts.addValueChangeListener(change -> {
            var part = change.getValue();
            Going.to(QuestionAddress.of(scope.ofPart(part == null ? null : part.number())));
        });
        return parts;
    }

    private String partName(PartRow part) {
        return text("partName", part.number(), isJapanese() ? part.title() : part.titleEn());
    }

    private void show(QuestionFilter filter, Slice<QuestionRow, QuestionKey> slice) {
        var ids = slice.items().stream().map(QuestionRow::id).toList();
        var unread = marks.newOf(ids);
        var tagged = tags.of(ids);
        slice.items()
                .forEach(question -> rows.add(NewMark.onRow(
                        row(question, tagged.getOrDefault(question.id(), List.of())), unread.contains(question.id()))));
        if (slice.items().isEmpty()) {
            rows.add(empty(filter));
        }
    }

    private Div empty(QuestionFilter filter) {
        var empty = div("empty", p("", text("empty." + filter.name())));
        if (asks) {
            empty.add(link(CommunityPaths.ASK, "btn", span("", text("ask"))));
        }
        return empty;
    }

    private Div row(QuestionRow question, List<String> tags) {
        var title = link(CommunityPaths.question(question.id()), QuestionTexts.title(this, question));
        title.addClassName("row-title");
        var sub = span(
                "row-sub",
                Joined.dotted(
                        getLocale(),
                        QuestionTexts.asker(this, question, ""),
                        dates.date(question.askedAt(), getLocale())));
        var body = div("row-body", title, sub);
        if (!tags.isEmpty()) {
            body.add(TagChips.of(tags));
        }
        var meta = div("row-meta", span("", text("answers", question.answers())));
        VoteButton.counted(this, "wanted", question.wanted()).ifPresent(meta::add);
        QuestionTexts.readersChip(this, question).ifPresent(meta::addComponentAsFirst);
        if (question.endorsed()) {
            meta.addComponentAsFirst(chip("info", text("endorsed")));
        }
        return attribute(
                div("row", QuestionTexts.stateChip(this, question), body, meta),
                "data-question",
                question.id().toString());
    }

    private boolean isJapanese() {
        return getLocale().getLanguage().equals("ja");
    }

    private String text(String key, Object... args) {
        return getTranslation("community.CommunityView." + key, args);
    }

    @Override
    public String getPageTitle() {
        return text("title");
    }
}
