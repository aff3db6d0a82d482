package jp.ishigaki.cohort.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.section;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.cohort.CohortPaths;
import jp.ishigaki.cohort.CohortQueries;
import jp.ishigaki.cohort.CohortRow;
import jp.ishigaki.cohort.TrackFilter;
import jp.ishigaki.cohort.TrackQueries;
import jp.ishigaki.cohort.TrackService;
import jp.ishigaki.cohort.TrackSize;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.shared.ui.LinkTabs;
import jp.ishigaki.tenancy.MissingException;

/** Where staff part a cohort into parallel tracks and say which company is in which. */
@Route(CohortPaths.TRACKS)
@RolesAllowed("STAFF")
class TracksView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final String NONE = "none";

    private final transient CohortQueries cohorts;
    private final transient TrackQueries tracks;
    private final transient TrackService service;
    private transient TrackFilter filter = TrackFilter.ALL;
    private final Div top = div("");

    TracksView(CohortQueries cohorts, TrackQueries tracks, TrackService service) {
        this.cohorts = cohorts;
        this.tracks = tracks;
        this.service = service;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        filter = Asked.word(entering, "track").filter(NONE::equals).isPresent()
                ? TrackFilter.UNPLACED
                : Asked.id(entering, "track").map(TrackFilter::of).orElse(TrackFilter.ALL);
        show(cohorts.shown(Asked.id(entering, "cohort").orElse(null)).orElseThrow(MissingException::new));
    }

    private void show(CohortRow cohort) {
        removeAll();
        var sizes = tracks.sizes(cohort.id());
        add(
                link(CohortPaths.cohort(cohort.id()), cohort.nameIn(getLocale())),
                div("page-head", h1(getPageTitle()), p("lead", getTranslation("cohort.TracksView.lead"))),
                top);
        fillTop(cohort, sizes);
        if (!sizes.isEmpty()) {
            add(companies(cohort, sizes));
        }
    }

    private void fillTop(CohortRow cohort, List<TrackSize> sizes) {
        top.removeAll();
        top.add(own(cohort, sizes));
        if (!sizes.isEmpty()) {
            top.add(proposal(cohort));
        }
    }

    private Component own(CohortRow cohort, List<TrackSize> sizes) {
        var card = section("card", h2(getTranslation("cohort.TracksView.tracks")));
        card.setId("tracks");
        if (sizes.isEmpty()) {
            card.add(p("empty", getTranslation("cohort.TracksView.empty")));
        }
        var lines = new UnorderedList();
        lines.setClassName("row-list");
        sizes.forEach(size -> lines.add(new TrackLine(size, service, () -> show(cohort))));
        card.add(lines);
        card.add(new TrackForm(
                getTranslation("cohort.TracksView.add"),
                (name, nameEn) -> service.add(cohort.id(), name, nameEn),
                () -> show(cohort)));
        return card;
    }

    private Component proposal(CohortRow cohort) {
        var unplaced = tracks.unplaced(cohort.id());
        return unplaced == 0
                ? div("")
                : new TrackProposalCard(unplaced, () -> tracks.proposal(cohort.id()), proposal -> {
                    service.follow(cohort.id(), proposal);
                    show(cohort);
                });
    }

    private Component companies(CohortRow cohort, List<TrackSize> sizes) {
        return section(
                "card",
                h2(getTranslation("cohort.TracksView.companies")),
                tabs(cohort.id(), sizes),
                new TrackCompanies(
                        sizes.stream().map(TrackSize::track).toList(),
                        after -> tracks.companies(cohort.id(), filter, after, TrackCompanies.PAGE),
                        // The list stays as it is: whoever goes down it keeps the place and the marks.
                        (company, track) -> {
                            service.place(cohort.id(), List.of(company), track);
                            fillTop(cohort, tracks.sizes(cohort.id()));
                        },
                        (companies, track) -> {
                            service.place(cohort.id(), companies, track);
                            show(cohort);
                        }));
    }

    private Component tabs(UUID cohort, List<TrackSize> sizes) {
        var path = CohortPaths.of(CohortPaths.TRACKS, cohort);
        var tabs = new LinkTabs(getTranslation("cohort.TracksView.filter"));
        tabs.setId("track-filter");
        tabs.addTab(path, getTranslation("cohort.TracksView.all"), filter.equals(TrackFilter.ALL));
        sizes.forEach(size -> tabs.addTab(
                path + "&track=" + size.track().id(),
                size.track().nameIn(getLocale()),
                size.track().id().equals(filter.track())));
        tabs.addTab(path + "&track=" + NONE, getTranslation("cohort.TracksView.none"), filter.unplaced());
        return tabs;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("cohort.TracksView.title");
    }
}
