package jp.ishigaki.curriculum.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.h3;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.section;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import jp.ishigaki.curriculum.ChapterRow;
import jp.ishigaki.curriculum.CitationCounts;
import jp.ishigaki.curriculum.CitationQueries;
import jp.ishigaki.curriculum.CurriculumPaths;
import jp.ishigaki.curriculum.CurriculumQueries;
import jp.ishigaki.curriculum.PartRow;
import jp.ishigaki.curriculum.TextbookFinding;
import jp.ishigaki.curriculum.TextbookIndex;
import jp.ishigaki.shared.ui.NavGroup;

/** The textbook as the index of the community: all of it, or what a number or words find. */
@Route(CurriculumPaths.TEXTBOOK)
@Menu(title = "curriculum.TextbookView.title", order = NavGroup.REFERENCES + 10)
@PermitAll
class TextbookView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient TextbookIndex index;
    private final transient Map<String, CitationCounts> counts;
    private final Div contents = div("contents");

    TextbookView(CurriculumQueries curriculum, CitationQueries citations) {
        index = curriculum.index();
        counts = citations.counts(index.sections());
        attribute(contents, "aria-live", "polite");
        add(
                div("page-head", h1(getPageTitle()), p("lead", getTranslation("curriculum.TextbookView.lead"))),
                div(
                        "toolbar",
                        filter(),
                        link(CurriculumPaths.EDITIONS, getTranslation("curriculum.TextbookView.editions"))),
                contents);
        show("");
    }

    private Component filter() {
        var filter = new TextField(getTranslation("curriculum.TextbookView.filter"));
        filter.setId("textbook-filter");
        filter.setPlaceholder(getTranslation("curriculum.TextbookView.filter.example"));
        filter.setClearButtonVisible(true);
        filter.setMaxLength(80);
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.addValueChangeListener(change -> show(change.getValue()));
        return filter;
    }

    private void show(String words) {
        contents.removeAll();
        if (words.isBlank()) {
            showAll();
        } else {
            showFound(index.find(words), words);
        }
    }

    private void showFound(TextbookFinding found, String words) {
        if (found.total() == 0) {
            contents.add(p("empty", getTranslation("curriculum.TextbookView.nothing", words.strip())));
            return;
        }
        var card = section("card", h2(getTranslation("curriculum.TextbookView.found", found.total())));
        found.parts().forEach(part -> card.add(h3of(CurriculumPaths.part(part.number()), name(part))));
        found.chapters().forEach(chapter -> card.add(h3of(CurriculumPaths.chapter(chapter.number()), name(chapter))));
        if (!found.sections().isEmpty()) {
            card.add(new SectionList(found.sections(), counts));
        }
        contents.add(card);
    }

    private void showAll() {
        index.parts().forEach(part -> contents.add(part(part)));
        if (index.parts().isEmpty()) {
            contents.add(p("empty", getTranslation("curriculum.TextbookView.empty")));
        }
    }

    private Component part(PartRow part) {
        var heading = h2("");
        heading.add(link(CurriculumPaths.part(part.number()), name(part)));
        var head = div("card-head", heading);
        if (part.approach() != null) {
            head.add(chip("info", getTranslation("curriculum.ApproachLevel." + part.approach())));
        }
        var card = section("card", head);
        index.chapters().stream()
                .filter(chapter -> chapter.part() == part.number())
                .forEach(chapter -> {
                    card.add(h3of(CurriculumPaths.chapter(chapter.number()), name(chapter)));
                    var sections = index.sections().stream()
                            .filter(each -> each.chapter() == chapter.number())
                            .toList();
                    if (!sections.isEmpty()) {
                        card.add(new SectionList(sections, counts));
                    }
                });
        return attribute(card, "data-part", String.valueOf(part.number()));
    }

    private static Component h3of(String path, String name) {
        var heading = h3("");
        heading.add(link(path, name));
        return heading;
    }

    private String name(PartRow part) {
        return getTranslation("curriculum.part", part.number()) + "  " + part.titleIn(getLocale());
    }

    private String name(ChapterRow chapter) {
        return getTranslation("curriculum.chapter", chapter.number()) + "  " + chapter.titleIn(getLocale());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("curriculum.TextbookView.title");
    }
}
