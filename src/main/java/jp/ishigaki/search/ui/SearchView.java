package jp.ishigaki.search.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.section;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jp.ishigaki.curriculum.CurriculumPaths;
import jp.ishigaki.curriculum.CurriculumQueries;
import jp.ishigaki.curriculum.TextbookFinding;
import jp.ishigaki.curriculum.TextbookIndex;
import jp.ishigaki.search.SearchHit;
import jp.ishigaki.search.SearchKind;
import jp.ishigaki.search.SearchQueries;
import jp.ishigaki.search.SearchResult;
import jp.ishigaki.shared.ui.DateTexts;

/** What the header's search field found: the textbook first, then questions and issues. An exact number goes there. */
@Route("search")
@PermitAll
class SearchView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 60;
    private static final int LONGEST = 100;

    private final transient SearchQueries search;
    private final transient CurriculumQueries curriculum;
    private final transient DateTexts dates;

    SearchView(SearchQueries search, CurriculumQueries curriculum, DateTexts dates) {
        this.search = search;
        this.curriculum = curriculum;
        this.dates = dates;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var typed = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("q")
                .orElse("")
                .strip();
        var textbook = curriculum.index();
        textbook.exactly(typed)
                .ifPresentOrElse(
                        place -> event.forwardTo(place.path()),
                        () -> show(typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed, textbook));
    }

    private void show(String words, TextbookIndex textbook) {
        removeAll();
        var found = textbook.find(words);
        var result = search.find(words, MOST);
        var total = found.total() + result.total();
        var count = p("lead", words.isEmpty() ? text("hint") : text("count", words, total));
        count.setId("search-count");
        attribute(count, "role", "status");
        add(div("page-head", h1(getPageTitle()), count));
        showTextbook(found);
        showHits(SearchKind.QUESTION, result);
        showHits(SearchKind.ISSUE, result);
        showHits(SearchKind.SOLVED_CASE, result);
        if (total == 0 && !words.isEmpty()) {
            add(div("empty", p("", text("empty")), link("question/new", "btn btn-primary", span("", text("ask")))));
        }
    }

    private void showTextbook(TextbookFinding found) {
        if (found.total() > 0) {
            var rows = group(SearchKind.SECTION, found.total());
            found.parts()
                    .forEach(part -> rows.add(textbookRow(
                            CurriculumPaths.part(part.number()),
                            getTranslation("curriculum.part", part.number()) + " " + part.titleIn(getLocale()),
                            "")));
            found.chapters()
                    .forEach(chapter -> rows.add(textbookRow(
                            CurriculumPaths.chapter(chapter.number()),
                            getTranslation("curriculum.chapter", chapter.number()) + " " + chapter.titleIn(getLocale()),
                            text("part", chapter.part()))));
            found.sections()
                    .forEach(section -> rows.add(textbookRow(
                            CurriculumPaths.section(section.number()),
                            section.number() + " " + section.titleIn(getLocale()),
                            text("part", section.part()))));
        }
    }

    private Div textbookRow(String path, String title, String meta) {
        return row(SearchKind.SECTION, link(path, title), meta);
    }

    private void showHits(SearchKind kind, SearchResult result) {
        var hits = result.hits().stream().filter(hit -> hit.kind() == kind).toList();
        if (!hits.isEmpty()) {
            var rows = group(kind, result.counts().getOrDefault(kind, hits.size()));
            hits.forEach(hit -> rows.add(hitRow(hit)));
        }
    }

    private Div hitRow(SearchHit hit) {
        return row(hit.kind(), link(hit.path(), hit.title()), dates.date(hit.at(), getLocale()));
    }

    private Div group(SearchKind kind, int count) {
        var rows = div("row-list");
        var group = section("card", h2(text("group", text(kind.name()), count)), rows);
        attribute(group, "data-kind", kind.name());
        attribute(group, "data-count", Integer.toString(count));
        add(group);
        return rows;
    }

    private Div row(SearchKind kind, Anchor title, String meta) {
        title.addClassName("row-title");
        return div("row", chip("plain", text(kind.name())), div("row-body", title), span("row-meta", meta));
    }

    private String text(String key, Object... args) {
        return getTranslation("search.SearchView." + key, args);
    }

    @Override
    public String getPageTitle() {
        return text("title");
    }
}
