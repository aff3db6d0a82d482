package jp.ishigaki.workshop.ui;

import com.vaadin.flow.component.Composite;
import java.util.List;
import jp.ishigaki.schedule.SessionRow;
import jp.ishigaki.shared.ui.LinkTabs;
import jp.ishigaki.tenancy.Actor;
import jp.ishigaki.tenancy.Role;
import jp.ishigaki.workshop.Lanes;
import jp.ishigaki.workshop.Narrowing;
import org.jspecify.annotations.Nullable;

/** The views of a board: all issues, those of one's own companies, those of a session. Other narrowings are kept. */
class BoardTabs extends Composite<LinkTabs> {

    private static final long serialVersionUID = 1L;

    private final transient Actor actor;
    private final transient Narrowing now;
    private final Lanes lanes;
    private final transient List<SessionRow> sessions;

    BoardTabs(Actor actor, Narrowing now, Lanes lanes, List<SessionRow> sessions) {
        this.actor = actor;
        this.now = now;
        this.lanes = lanes;
        this.sessions = sessions;
    }

    @Override
    protected LinkTabs initContent() {
        var tabs = new LinkTabs(getTranslation("workshop.BoardView.filters"));
        tabs.addTab(to(null, false), getTranslation("workshop.BoardView.all"), now.session() == null && !now.mine());
        if (actor.is(Role.PARTICIPANT, Role.EXECUTIVE, Role.EXPERT)) {
            var key = actor.is(Role.EXPERT) ? "workshop.BoardView.assigned" : "workshop.BoardView.mine";
            tabs.addTab(to(null, true), getTranslation(key), now.mine());
        }
        sessions.forEach(session -> tabs.addTab(
                to(session.number(), false),
                getTranslation("workshop.BoardView.session", session.number()),
                Integer.valueOf(session.number()).equals(now.session())));
        return tabs;
    }

    private String to(@Nullable Integer session, boolean mine) {
        var to = new Narrowing(
                now.cohort(),
                session,
                null,
                mine ? null : now.company(),
                now.part(),
                now.state(),
                mine,
                now.owner(),
                now.tag(),
                now.words(),
                now.rested());
        return BoardAddress.of(to, lanes, actor.is(Role.STAFF));
    }
}
