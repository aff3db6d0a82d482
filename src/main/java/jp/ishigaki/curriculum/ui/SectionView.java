package jp.ishigaki.curriculum.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.section;

import com.vaadin.flow.component.Component;
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
import jp.ishigaki.curriculum.SectionRow;
import jp.ishigaki.shared.ui.Facts;
import jp.ishigaki.tenancy.MissingException;

/** One section: where it belongs, on which pages it stands in each edition, and all that cites it. */
@Route(CurriculumPaths.TEXTBOOK + "/:section")
@PermitAll
class SectionView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 10;

    private final transient CurriculumQueries curriculum;
    private final transient CitationQueries citations;
    private final transient ReadingGoals goals;
    private String title = "";

    SectionView(CurriculumQueries curriculum, CitationQueries citations, ReadingGoals goals) {
        this.curriculum = curriculum;
        this.citations = citations;
        this.goals = goals;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var section = entering.getRouteParameters()
                .get("section")
                .flatMap(curriculum::section)
                .orElseThrow(MissingException::new);
        title = section.number() + "  " + section.titleIn(getLocale());
        removeAll();
        attribute(this, "data-section", section.number());
        show(section);
    }

    private void show(SectionRow section) {
        var part = Places.part(curriculum.parts(), section.part());
        var chapter = Places.chapter(curriculum.chapters(), section.chapter());
        var main = div("main");
        citations
                .of(section, getLocale(), PAGE)
                .forEach(group -> main.add(new CitationCard(
                        group, after -> citations.more(group.kind(), section, getLocale(), after, PAGE))));
        add(
                new Crumbs().part(part).chapter(chapter),
                new PlaceHead(title, part, goals),
                div("columns", main, div("side", pages(section))));
    }

    private Component pages(SectionRow section) {
        var card = section("card", h2(getTranslation("curriculum.SectionView.pages")));
        var editions = curriculum.pages(section.number());
        if (editions.isEmpty()) {
            card.add(p("empty", getTranslation("curriculum.SectionView.noPages")));
            return card;
        }
        var pages = new Facts();
        pages.setId("section-pages");
        editions.forEach(edition -> pages.fact(
                edition.id(),
                getTranslation(
                        edition.id().equals(section.edition())
                                ? "curriculum.SectionView.inOwnEdition"
                                : "curriculum.SectionView.inEdition",
                        String.join(", ", edition.pages()),
                        edition.titleIn(getLocale()))));
        card.add(pages);
        return card;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
