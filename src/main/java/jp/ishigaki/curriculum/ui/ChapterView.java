package jp.ishigaki.curriculum.ui;

import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.section;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jp.ishigaki.curriculum.CitationQueries;
import jp.ishigaki.curriculum.CurriculumPaths;
import jp.ishigaki.curriculum.CurriculumQueries;
import jp.ishigaki.curriculum.ReadingGoals;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.tenancy.MissingException;

/** One chapter of the textbook with its sections, and how much there is about each. */
@Route(CurriculumPaths.TEXTBOOK + "/chapter/:chapter")
@PermitAll
class ChapterView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient CurriculumQueries curriculum;
    private final transient CitationQueries citations;
    private final transient ReadingGoals goals;
    private String title = "";

    ChapterView(CurriculumQueries curriculum, CitationQueries citations, ReadingGoals goals) {
        this.curriculum = curriculum;
        this.citations = citations;
        this.goals = goals;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var number = Asked.pathNumber(entering, "chapter").orElseThrow(MissingException::new);
        var index = curriculum.index();
        var chapter = Places.chapter(index.chapters(), number);
        var part = Places.part(index.parts(), chapter.part());
        var sections = index.sections().stream()
                .filter(each -> each.chapter() == number)
                .toList();
        title = getTranslation("curriculum.chapter", number) + "  " + chapter.titleIn(getLocale());
        removeAll();
        add(
                new Crumbs().part(part),
                new PlaceHead(title, part, goals),
                section(
                        "card",
                        sections.isEmpty()
                                ? p("empty", getTranslation("curriculum.ChapterView.empty"))
                                : new SectionList(sections, citations.counts(sections))));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
