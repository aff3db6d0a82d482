package jp.ishigaki.search.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.section;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import jp.ishigaki.curriculum.CurriculumQueries;
import jp.ishigaki.curriculum.TextbookIndex;
import jp.ishigaki.search.SearchKey;
import jp.ishigaki.search.SearchQueries;
import jp.ishigaki.search.SearchResult;
import jp.ishigaki.shared.ui.DateTexts;
import org.jspecify.annotations.Nullable;

/**
 * What is found: the textbook first, then everything else, best first, as one types. The words and what they are limited
 * to stand in the address; an exact number of the textbook goes there.
 */
@Route("search")
@PermitAll
class SearchView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 20;
    private static final int PAUSE = 350;

    private final transient SearchQueries search;
    private final transient CurriculumQueries curriculum;
    private final transient DateTexts dates;
    private final transient Clock clock;
    private final TextField words = new TextField();
    private final Paragraph count = p("lead", "");
    private final SearchChips chips;
    private final Div textbook = new Div();
    private final Div hits = new Div();
    private transient SearchAsked asked = new SearchAsked("", null, null, null, false, null);
    private transient @Nullable TextbookIndex index;

    SearchView(SearchQueries search, CurriculumQueries curriculum, DateTexts dates, Clock clock) {
        this.search = search;
        this.curriculum = curriculum;
        this.dates = dates;
        this.clock = clock;
        this.chips = new SearchChips(curriculum.parts(), search.cohorts(), change -> look(change.apply(asked)));
        words.setId("search-words");
        words.setLabel(text("words"));
        words.setHelperText(text("help"));
        words.setClearButtonVisible(true);
        words.setMaxLength(SearchAsked.LONGEST);
        words.setWidthFull();
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(PAUSE);
        words.addValueChangeListener(typed -> {
            if (typed.isFromClient()) {
                look(asked.withWords(typed.getValue()));
            }
        });
        count.setId("search-count");
        attribute(count, "role", "status");
        hits.setId("search-hits");
        add(div("page-head", h1(getPageTitle()), count), words, chips, textbook, hits);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var entered = SearchAsked.from(event);
        textbookIndex().exactly(entered.words()).ifPresentOrElse(place -> event.forwardTo(place.path()), () -> {
            words.setValue(entered.words());
            show(entered);
        });
    }

    private TextbookIndex textbookIndex() {
        var read = index == null ? curriculum.index() : index;
        index = read;
        return read;
    }

    /** Shows something else, and says so in the address without a step back for every letter. */
    private void look(SearchAsked other) {
        UI.getCurrent().getPage().getHistory().replaceState(null, other.location());
        show(other);
    }

    private void show(SearchAsked now) {
        asked = now;
        var found = textbookIndex().find(now.words());
        var result = search.find(now.words(), now.filter(clock.instant()), null, PAGE);
        var ofTextbook = now.isFiltered() ? 0 : found.total();
        var total = ofTextbook
                + (now.kind() == null ? result.total() : result.counts().getOrDefault(now.kind(), 0));
        count.setText(
                now.words().isEmpty()
                        ? text("hint")
                        : text(result.estimated() ? "count.about" : "count", now.words(), total));
        chips.show(now, result);
        chips.setVisible(!now.words().isEmpty());
        textbook.removeAll();
        hits.removeAll();
        if (ofTextbook > 0) {
            textbook.add(new TextbookHits(found));
        }
        if (!result.hits().isEmpty()) {
            showHits(result);
        } else if (total == 0 && !now.words().isEmpty()) {
            hits.add(nothing());
        }
    }

    private void showHits(SearchResult result) {
        var rows = div("row-list");
        var more = div("toolbar");
        append(rows, more, result);
        var heading = h2(text("others"));
        hits.add(attribute(section("card", heading, rows), "data-kind", "ALL"), more);
    }

    private void append(Div rows, Div more, SearchResult result) {
        result.hits().forEach(hit -> rows.add(new HitRow(hit, dates.date(hit.at(), getLocale()))));
        more.removeAll();
        var next = result.next();
        if (next != null) {
            var button = button(text("more"), () -> append(rows, more, after(next)));
            button.setId("more-hits");
            more.add(button);
        }
    }

    private SearchResult after(SearchKey key) {
        return search.find(asked.words(), asked.filter(clock.instant()), key, PAGE);
    }

    private Div nothing() {
        var empty = div("empty", p("", text(asked.isFiltered() ? "empty.filtered" : "empty")));
        var filter = asked.filter(clock.instant());
        for (var similar : search.similar(asked.words(), filter)) {
            var suggestion = button(text("similar", similar.words(), similar.total()), () -> {
                words.setValue(similar.words());
                look(asked.ofKind(null).withWords(similar.words()));
            });
            suggestion.addClassName("btn");
            empty.add(attribute(suggestion, "data-similar", similar.words()));
        }
        if (asked.isFiltered()) {
            var all = button(text("unfiltered"), () -> look(asked.unfiltered()));
            all.setId("search-unfiltered");
            empty.add(all);
        }
        empty.add(link("question/new", "btn btn-primary", span("", text("ask"))));
        return empty;
    }

    private String text(String key, Object... args) {
        return getTranslation("search.SearchView." + key, args);
    }

    @Override
    public String getPageTitle() {
        return text("title");
    }
}
