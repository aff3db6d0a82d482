package jp.ishigaki.guard.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.section;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jp.ishigaki.guard.GuardPaths;
import jp.ishigaki.guard.GuardedWord;
import jp.ishigaki.guard.GuardedWordQueries;
import jp.ishigaki.guard.GuardedWordService;
import jp.ishigaki.guard.WordKey;
import jp.ishigaki.guard.WordKind;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.shared.ui.LinkTabs;
import jp.ishigaki.shared.ui.NavGroup;
import jp.ishigaki.tenancy.MissingException;
import org.jspecify.annotations.Nullable;

/** The words a company does not want to see in its posts. */
@Route(GuardPaths.WORDS)
@Menu(title = "guard.GuardedWordsView.title", order = NavGroup.OWN_WORK + 60)
@RolesAllowed({"PARTICIPANT", "EXECUTIVE"})
class GuardedWordsView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;

    private final transient GuardedWordQueries queries;
    private final transient GuardedWordService service;
    private final Div list = div("");
    private final Div rows = div("row-list");
    private @Nullable WordKind kind;

    GuardedWordsView(GuardedWordQueries queries, GuardedWordService service) {
        this.queries = queries;
        this.service = service;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        kind = Asked.oneOf(event, "kind", WordKind.class).orElse(null);
        removeAll();
        var form = new GuardedWordForm(service, this::show);
        add(
                div("page-head", h1(getPageTitle()), p("lead", text("lead"))),
                p("notice", text("private")),
                section("card", h2(text("add")), form),
                section("card", h2(text("list")), tabs(), list));
        list.setId("guarded-words");
        show();
    }

    private LinkTabs tabs() {
        var tabs = new LinkTabs(text("kinds"));
        tabs.addTab(GuardPaths.WORDS, text("all"), kind == null);
        for (var each : WordKind.values()) {
            tabs.addTab(GuardPaths.WORDS + "?kind=" + each, getTranslation("guard.WordKind." + each), each == kind);
        }
        return tabs;
    }

    private void show() {
        list.removeAll();
        rows.removeAll();
        var count = queries.count();
        list.add(p("meta", text("count", count, GuardedWordService.MOST)), rows);
        append(null);
        if (rows.getComponentCount() == 0) {
            list.add(p("empty", text(count == 0 ? "empty" : "emptyKind")));
        }
    }

    private void append(@Nullable WordKey after) {
        var page = queries.words(kind, after, PAGE);
        page.items().forEach(word -> rows.add(row(word)));
        var next = page.next();
        if (next != null) {
            var more = div("toolbar");
            var button = button(text("more"), () -> {
                list.remove(more);
                append(next);
            });
            button.setId("words-more");
            more.add(button);
            list.add(more);
        }
    }

    private Component row(GuardedWord word) {
        var row = div("row");
        var remove = button(text("remove"), () -> remove(word, row));
        remove.addClassName("btn-quiet");
        attribute(remove, "aria-label", text("removeOf", word.word()));
        row.add(
                div("row-body", span("row-title", word.word())),
                div("row-meta", chip("plain", getTranslation("guard.WordKind." + word.kind())), remove));
        return attribute(row, "data-word", word.id().toString());
    }

    private void remove(GuardedWord word, Component row) {
        try {
            service.remove(word.id());
        } catch (MissingException gone) {
            // A colleague was first; it is gone either way.
        }
        rows.remove(row);
        show();
    }

    private String text(String key, Object... args) {
        return getTranslation("guard.GuardedWordsView." + key, args);
    }

    @Override
    public String getPageTitle() {
        return text("title");
    }
}
