package jp.ishigaki.desk.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
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
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import jp.ishigaki.community.CommunityPaths;
import jp.ishigaki.desk.DeskColleagues;
import jp.ishigaki.desk.DeskPaths;
import jp.ishigaki.desk.DeskQueries;
import jp.ishigaki.desk.DeskService;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.shared.ui.DateTexts;
import jp.ishigaki.shared.ui.Joined;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;

/** One question of the desk: until when, whose, what happened to it, and what may be done. */
@Route(DeskPaths.QUESTION + "/:id")
@RolesAllowed({"EXPERT", "STAFF"})
class HandlingView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient DeskQueries queries;
    private final transient DeskService desk;
    private final transient DeskColleagues colleagues;
    private final transient DateTexts dates;
    private final boolean staff;
    private String title = "";

    HandlingView(
            DeskQueries queries,
            DeskService desk,
            DeskColleagues colleagues,
            IdentityQueries identity,
            DateTexts dates) {
        this.queries = queries;
        this.desk = desk;
        this.colleagues = colleagues;
        this.dates = dates;
        this.staff = identity.actor().is(Role.STAFF);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(Asked.pathId(event, "id").orElseThrow(MissingException::new));
    }

    private void show(UUID id) {
        removeAll();
        var details = queries.question(id).orElseThrow(MissingException::new);
        var row = details.row();
        title = row.title();
        attribute(this, "data-desk", id.toString());
        var read = link(CommunityPaths.question(id), DeskWords.word(this, "HandlingView.read"));
        read.addClassName("btn");
        var back = link(
                staff ? DeskPaths.office(row.cohort()) : DeskPaths.DESK, DeskWords.word(this, "HandlingView.back"));
        back.addClassNames("btn", "btn-quiet");
        add(
                div(
                        "page-head",
                        div("chips", DeskWords.stateChip(this, row)),
                        h1(title),
                        p(
                                "lead",
                                Joined.dotted(
                                        getLocale(),
                                        DeskWords.part(this, row),
                                        DeskWords.holder(this, row),
                                        DeskWords.until(this, row)))),
                div("toolbar", read, back));
        if (row.state().isOpen()) {
            add(new DueBar(row));
        }
        add(new HandlingActs(row, staff, desk, colleagues, () -> show(id)), history(details));
    }

    private Component history(jp.ishigaki.desk.DeskDetails details) {
        return section(
                "card", h2(DeskWords.word(this, "HandlingView.history")), new DeskTimeline(details.events(), dates));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
