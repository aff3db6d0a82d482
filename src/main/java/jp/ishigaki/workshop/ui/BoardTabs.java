package jp.ishigaki.workshop.ui;

import com.vaadin.flow.component.Composite;
import java.util.List;
import jp.ishigaki.schedule.SessionRow;
import jp.ishigaki.shared.ui.LinkTabs;
import jp.ishigaki.tenancy.Actor;
import jp.ishigaki.tenancy.Role;
import jp.ishigaki.workshop.BoardFilter;
import jp.ishigaki.workshop.WorkshopPaths;

/** What the board may be narrowed to: all issues, those of one's own companies, those of a session. */
class BoardTabs extends Composite<LinkTabs> {

    private static final long serialVersionUID = 1L;

    private final transient Actor actor;
    private final transient BoardFilter filter;
    private final transient List<SessionRow> sessions;

    BoardTabs(Actor actor, BoardFilter filter, List<SessionRow> sessions) {
        this.actor = actor;
        this.filter = filter;
        this.sessions = sessions;
    }

    @Override
    protected LinkTabs initContent() {
        var tabs = new LinkTabs(getTranslation("workshop.BoardView.filters"));
        tabs.addTab(
                WorkshopPaths.BOARD,
                getTranslation("workshop.BoardView.all"),
                filter.session() == null && !filter.mine());
        if (actor.is(Role.PARTICIPANT, Role.EXECUTIVE, Role.EXPERT)) {
            var key = actor.is(Role.EXPERT) ? "workshop.BoardView.assigned" : "workshop.BoardView.mine";
            tabs.addTab(WorkshopPaths.BOARD + "?mine=1", getTranslation(key), filter.mine());
        }
        sessions.forEach(session -> tabs.addTab(
                WorkshopPaths.board(session.number()),
                getTranslation("workshop.BoardView.session", session.number()),
                Integer.valueOf(session.number()).equals(filter.session())));
        return tabs;
    }
}
