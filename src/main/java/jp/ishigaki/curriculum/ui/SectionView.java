package jp.ishigaki.curriculum.ui;

import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
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
import jp.ishigaki.curriculum.CurriculumPaths;
import jp.ishigaki.curriculum.CurriculumQueries;
import jp.ishigaki.curriculum.SectionRow;
import jp.ishigaki.shared.ui.Facts;
import jp.ishigaki.tenancy.MissingException;

/** Where one section of the textbook belongs, and on which pages it stands in each edition. */
@Route(CurriculumPaths.TEXTBOOK + "/:section")
@PermitAll
class SectionView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient CurriculumQueries curriculum;
    private String title = "";

    SectionView(CurriculumQueries curriculum) {
        this.curriculum = curriculum;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var section = entering.getRouteParameters()
                .get("section")
                .flatMap(curriculum::section)
                .orElseThrow(MissingException::new);
        title = section.number() + "  " + section.titleIn(getLocale());
        removeAll();
        add(
                link(CurriculumPaths.TEXTBOOK, getTranslation("curriculum.SectionView.back")),
                head(section),
                section("card", h2(getTranslation("curriculum.SectionView.pages")), pages(section)));
    }

    private Component head(SectionRow section) {
        var head = div("page-head", h1(title));
        var places = new Facts();
        curriculum.parts().stream()
                .filter(part -> part.number() == section.part())
                .forEach(part -> {
                    places.fact(
                            getTranslation("curriculum.SectionView.part"),
                            getTranslation("curriculum.part", part.number()) + "  " + part.titleIn(getLocale()));
                    if (part.approach() != null) {
                        places.fact(
                                getTranslation("curriculum.SectionView.approach"),
                                chip("info", getTranslation("curriculum.ApproachLevel." + part.approach())));
                    }
                });
        curriculum.chapters().stream()
                .filter(chapter -> chapter.number() == section.chapter())
                .forEach(chapter -> places.fact(
                        getTranslation("curriculum.SectionView.chapter"),
                        getTranslation("curriculum.chapter", chapter.number()) + "  " + chapter.titleIn(getLocale())));
        head.add(places);
        return head;
    }

    private Component pages(SectionRow section) {
        var editions = curriculum.pages(section.number());
        if (editions.isEmpty()) {
            return p("empty", getTranslation("curriculum.SectionView.noPages"));
        }
        var pages = new Facts();
        pages.setId("section-pages");
        editions.forEach(edition -> pages.fact(
                edition.id(),
                getTranslation(
                        "curriculum.SectionView.inEdition",
                        String.join(", ", edition.pages()),
                        edition.titleIn(getLocale()))));
        return pages;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
