package jp.ishigaki.faq.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.section;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.ishigaki.curriculum.CurriculumQueries;
import jp.ishigaki.curriculum.PartRow;
import jp.ishigaki.faq.FaqContents;
import jp.ishigaki.faq.FaqKey;
import jp.ishigaki.faq.FaqPaths;
import jp.ishigaki.faq.FaqQueries;
import jp.ishigaki.faq.FaqScope;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.shared.ui.DateTexts;
import jp.ishigaki.shared.ui.Going;
import jp.ishigaki.shared.ui.LinkTabs;
import jp.ishigaki.shared.ui.NavGroup;
import jp.ishigaki.tenancy.Actor;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;

/** What stays of questions and answers, by part and section of the textbook. */
@Route(FaqPaths.FAQ)
@Menu(title = "faq.FaqView.title", order = NavGroup.REFERENCES + 15)
@PermitAll
class FaqView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 20;

    private final transient FaqQueries queries;
    private final transient CurriculumQueries curriculum;
    private final transient DateTexts dates;
    private final transient Actor reader;
    private final UnorderedList list = new UnorderedList();
    private final Div more = div("toolbar");

    FaqView(FaqQueries queries, CurriculumQueries curriculum, DateTexts dates, IdentityQueries identity) {
        this.queries = queries;
        this.curriculum = curriculum;
        this.dates = dates;
        this.reader = identity.actor();
        list.setClassName("row-list");
        list.setId("faq-entries");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var section = Asked.word(event, "section").orElse(null);
        var contents = queries.contents();
        var part = Asked.number(event, "part").orElse(null);
        removeAll();
        list.removeAll();
        add(head());
        if (contents.all() == 0) {
            add(p("empty", text("empty")));
            return;
        }
        fill(part, section, null);
        add(search(), parts(contents, part), sections(contents, part, section));
        add(list.getComponentCount() == 0 ? p("empty", text("nothing")) : section("card", list, more));
    }

    private Component head() {
        var line = div("page-head-line", h1(getPageTitle()));
        if (reader.is(Role.STAFF, Role.EXPERT, Role.LECTURER)) {
            var desk = link(FaqPaths.desk(FaqScope.PROPOSALS), text("desk"));
            desk.addClassName("btn");
            desk.setId("faq-desk");
            line.add(desk);
        }
        return div("page-head", line, p("lead", text("lead")));
    }

    private Component search() {
        var words = new TextField(text("search"));
        words.setId("faq-search");
        words.setClearButtonVisible(true);
        words.addValueChangeListener(typed -> {
            if (!typed.getValue().isBlank()) {
                Going.to("search?q=" + URLEncoder.encode(typed.getValue().strip(), StandardCharsets.UTF_8)
                        + "&kind=FAQ");
            }
        });
        return div("toolbar", words);
    }

    private Component parts(FaqContents contents, @Nullable Integer chosen) {
        var tabs = new LinkTabs(text("parts"));
        tabs.addTab(FaqPaths.of(null, null), text("all", contents.all()), chosen == null);
        var names = curriculum.parts();
        contents.parts()
                .forEach((part, entries) -> tabs.addTab(
                        FaqPaths.of(part, null),
                        text("part", part, title(names, part), entries),
                        Integer.valueOf(part).equals(chosen)));
        return tabs;
    }

    private String title(List<PartRow> parts, int number) {
        return parts.stream()
                .filter(part -> part.number() == number)
                .findFirst()
                .map(part -> part.titleIn(getLocale()))
                .orElse("");
    }

    /** Of the chosen part; with no part chosen there would be too many to choose from. */
    private Component sections(FaqContents contents, @Nullable Integer part, @Nullable String chosen) {
        var chips = div("chips");
        chips.setId("faq-sections");
        contents.sections().values().stream()
                .filter(section -> Integer.valueOf(section.part()).equals(part))
                .forEach(section -> {
                    var chip = link(
                            FaqPaths.of(part, section.number().equals(chosen) ? null : section.number()),
                            text("section", section.number(), section.titleIn(getLocale()), section.entries()));
                    chip.addClassName("chip");
                    if (section.number().equals(chosen)) {
                        attribute(chip, "aria-current", "true");
                        chip.addClassName("is-info");
                    } else {
                        chip.addClassName("is-plain");
                    }
                    chips.add(attribute(chip, "data-section", section.number()));
                });
        chips.setVisible(chips.getComponentCount() > 0);
        return chips;
    }

    private void fill(@Nullable Integer part, @Nullable String section, @Nullable FaqKey after) {
        var page = queries.list(part, section, after, PAGE);
        page.items().forEach(row -> list.add(FaqWords.item(row, dates)));
        more.removeAll();
        var next = page.next();
        if (next != null) {
            more.add(attribute(button(text("more"), () -> fill(part, section, next)), "id", "faq-more"));
        }
    }

    private String text(String key, Object... args) {
        return getTranslation("faq.FaqView." + key, args);
    }

    @Override
    public String getPageTitle() {
        return text("title");
    }
}
