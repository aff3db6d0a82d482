package jp.ishigaki.curriculum.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.h3;
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
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.ishigaki.curriculum.ChapterRow;
import jp.ishigaki.curriculum.CurriculumPaths;
import jp.ishigaki.curriculum.CurriculumQueries;
import jp.ishigaki.curriculum.PartRow;
import jp.ishigaki.curriculum.SectionRow;
import jp.ishigaki.shared.ui.NavGroup;

/** The textbook as an index: all of it, or what a number or words find. */
@Route(CurriculumPaths.TEXTBOOK)
@Menu(title = "curriculum.TextbookView.title", order = NavGroup.REFERENCES + 10)
@PermitAll
class TextbookView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient CurriculumQueries curriculum;
    private final Div contents = div("contents");

    TextbookView(CurriculumQueries curriculum) {
        this.curriculum = curriculum;
        var filter = new TextField(getTranslation("curriculum.TextbookView.filter"));
        filter.setId("textbook-filter");
        filter.setPlaceholder(getTranslation("curriculum.TextbookView.filter.example"));
        filter.setClearButtonVisible(true);
        filter.setMaxLength(80);
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.addValueChangeListener(change -> show(change.getValue()));
        attribute(contents, "aria-live", "polite");
        add(
                div("page-head", h1(getPageTitle()), p("lead", getTranslation("curriculum.TextbookView.lead"))),
                div("toolbar", filter),
                contents);
        show("");
    }

    private void show(String words) {
        contents.removeAll();
        if (words.isBlank()) {
            showAll();
        } else {
            showFound(curriculum.find(words), words);
        }
    }

    private void showFound(List<SectionRow> found, String words) {
        contents.add(
                found.isEmpty()
                        ? p("empty", getTranslation("curriculum.TextbookView.nothing", words.strip()))
                        : section(
                                "card",
                                h2(getTranslation("curriculum.TextbookView.found", found.size())),
                                new SectionList(found)));
    }

    private void showAll() {
        var chapters = curriculum.chapters().stream().collect(Collectors.groupingBy(ChapterRow::part));
        var sections = curriculum.sections().stream().collect(Collectors.groupingBy(SectionRow::chapter));
        var parts = curriculum.parts();
        parts.forEach(part -> contents.add(part(part, chapters.getOrDefault(part.number(), List.of()), sections)));
        if (parts.isEmpty()) {
            contents.add(p("empty", getTranslation("curriculum.TextbookView.empty")));
        }
    }

    private Component part(PartRow part, List<ChapterRow> chapters, Map<Integer, List<SectionRow>> sections) {
        var head = div(
                "card-head", h2(getTranslation("curriculum.part", part.number()) + "  " + part.titleIn(getLocale())));
        if (part.approach() != null) {
            head.add(chip("info", getTranslation("curriculum.ApproachLevel." + part.approach())));
        }
        var card = section("card", head);
        for (var chapter : chapters) {
            card.add(h3(getTranslation("curriculum.chapter", chapter.number()) + "  " + chapter.titleIn(getLocale())));
            var ofChapter = sections.getOrDefault(chapter.number(), List.of());
            if (!ofChapter.isEmpty()) {
                card.add(new SectionList(ofChapter));
            }
        }
        return attribute(card, "data-part", String.valueOf(part.number()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("curriculum.TextbookView.title");
    }
}
