package jp.ishigaki.curriculum.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.section;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import jp.ishigaki.curriculum.ChapterRow;
import jp.ishigaki.curriculum.CitationCounts;
import jp.ishigaki.curriculum.CitationQueries;
import jp.ishigaki.curriculum.CurriculumPaths;
import jp.ishigaki.curriculum.CurriculumQueries;
import jp.ishigaki.curriculum.ReadingGoals;
import jp.ishigaki.curriculum.TextbookIndex;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.tenancy.MissingException;

/** One part of the textbook with its chapters, their sections, and how much there is about each. */
@Route(CurriculumPaths.TEXTBOOK + "/part/:part")
@PermitAll
class PartView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient CurriculumQueries curriculum;
    private final transient CitationQueries citations;
    private final transient ReadingGoals goals;
    private String title = "";

    PartView(CurriculumQueries curriculum, CitationQueries citations, ReadingGoals goals) {
        this.curriculum = curriculum;
        this.citations = citations;
        this.goals = goals;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var number = Asked.pathNumber(entering, "part").orElseThrow(MissingException::new);
        var index = curriculum.index();
        var part = Places.part(index.parts(), number);
        title = getTranslation("curriculum.part", number) + "  " + part.titleIn(getLocale());
        removeAll();
        add(new Crumbs(), new PlaceHead(title, part, goals));
        part.aliases().forEach(alias -> add(p("meta", getTranslation("curriculum.PartView.alias", alias))));
        var counts = citations.counts(index.sections());
        index.chapters().stream()
                .filter(chapter -> chapter.part() == number)
                .forEach(chapter -> add(card(chapter, index, counts)));
    }

    private Component card(ChapterRow chapter, TextbookIndex index, Map<String, CitationCounts> counts) {
        var sections = index.sections().stream()
                .filter(each -> each.chapter() == chapter.number())
                .toList();
        var heading = h2("");
        heading.add(link(
                CurriculumPaths.chapter(chapter.number()),
                getTranslation("curriculum.chapter", chapter.number()) + "  " + chapter.titleIn(getLocale())));
        return attribute(
                section(
                        "card",
                        heading,
                        sections.isEmpty()
                                ? p("empty", getTranslation("curriculum.ChapterView.empty"))
                                : new SectionList(sections, counts)),
                "data-chapter",
                String.valueOf(chapter.number()));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
