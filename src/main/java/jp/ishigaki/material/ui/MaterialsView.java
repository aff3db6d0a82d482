package jp.ishigaki.material.ui;

import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.ishigaki.cohort.CohortQueries;
import jp.ishigaki.cohort.CohortRow;
import jp.ishigaki.material.MaterialKey;
import jp.ishigaki.material.MaterialPaths;
import jp.ishigaki.material.MaterialQueries;
import jp.ishigaki.material.MaterialRow;
import jp.ishigaki.schedule.ScheduleQueries;
import jp.ishigaki.schedule.SessionReferenceRow;
import jp.ishigaki.schedule.SessionReferences;
import jp.ishigaki.schedule.SessionRow;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.shared.ui.DateTexts;
import jp.ishigaki.shared.ui.LinkTabs;
import jp.ishigaki.shared.ui.NavGroup;
import org.jspecify.annotations.Nullable;

/** All materials of a cohort by session, each session with its places in the textbook. */
@Route(MaterialPaths.MATERIALS)
@Menu(title = "material.MaterialsView.title", order = NavGroup.REFERENCES + 5)
@PermitAll
class MaterialsView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 100;

    private final transient MaterialQueries materials;
    private final transient ScheduleQueries schedule;
    private final transient SessionReferences references;
    private final transient CohortQueries cohorts;
    private final transient DateTexts dates;
    private final transient Map<UUID, SessionMaterials> cards = new LinkedHashMap<>();
    private final Div list = div("");
    private final Div more = div("toolbar");

    MaterialsView(
            MaterialQueries materials,
            ScheduleQueries schedule,
            SessionReferences references,
            CohortQueries cohorts,
            DateTexts dates) {
        this.materials = materials;
        this.schedule = schedule;
        this.references = references;
        this.cohorts = cohorts;
        this.dates = dates;
        list.setId("materials");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        removeAll();
        list.removeAll();
        cards.clear();
        var all = cohorts.cohorts();
        var cohort = cohorts.shown(Asked.id(entering, "cohort").orElse(null)).map(CohortRow::id);
        add(div("page-head", h1(getPageTitle()), p("lead", getTranslation("material.MaterialsView.lead"))));
        if (all.size() > 1) {
            add(tabs(all, cohort.orElse(null)));
        }
        if (materials.isOfOffice()) {
            cohort.ifPresent(this::addOffice);
        }
        add(list, more);
        cohort.ifPresent(this::fill);
        if (cards.isEmpty()) {
            list.add(p("empty", getTranslation("material.MaterialsView.empty")));
        }
    }

    private void addOffice(UUID cohort) {
        var takeOver = link(MaterialPaths.takeOver(cohort), getTranslation("material.TakeoverView.title"));
        takeOver.addClassName("btn");
        takeOver.setId("material-take-over");
        var room = materials.storage();
        var storage = p(room.isNearlyFull() ? "notice is-warn" : "meta", StorageWords.used(this, room));
        storage.setId("storage-used");
        add(div("toolbar", takeOver), storage, div("", StorageWords.more(this, room)));
    }

    private LinkTabs tabs(List<CohortRow> all, @Nullable UUID shown) {
        var tabs = new LinkTabs(getTranslation("material.MaterialsView.cohorts"));
        all.forEach(each -> tabs.addTab(
                MaterialPaths.ofCohort(each.id()),
                each.nameIn(getLocale()),
                each.id().equals(shown)));
        return tabs;
    }

    private void fill(UUID cohort) {
        var sessions = schedule.sessions(cohort);
        var noted = references.ofCohort(cohort);
        show(cohort, sessions, noted, null);
    }

    private void show(
            UUID cohort,
            List<SessionRow> sessions,
            Map<UUID, List<SessionReferenceRow>> noted,
            @Nullable MaterialKey after) {
        var page = materials.ofCohort(cohort, after, PAGE);
        var next = page.next();
        var ofSession = new LinkedHashMap<UUID, List<MaterialRow>>();
        page.items()
                .forEach(material -> ofSession
                        .computeIfAbsent(material.session(), session -> new ArrayList<>())
                        .add(material));
        sessions.stream()
                .filter(session -> ofSession.containsKey(session.id()) || noted.containsKey(session.id()))
                .forEach(session -> card(session, noted.getOrDefault(session.id(), List.of()))
                        .put(ofSession.getOrDefault(session.id(), List.of()), dates));
        more.removeAll();
        if (next != null) {
            more.add(button(getTranslation("material.MaterialsView.more"), () -> show(cohort, sessions, noted, next)));
        }
    }

    private SessionMaterials card(SessionRow session, List<SessionReferenceRow> noted) {
        return cards.computeIfAbsent(session.id(), id -> {
            var card = new SessionMaterials(session, noted);
            list.add(card);
            return card;
        });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("material.MaterialsView.title");
    }
}
