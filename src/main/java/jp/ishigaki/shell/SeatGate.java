package jp.ishigaki.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.shell.ui.AccessEndedView;
import jp.ishigaki.shell.ui.ConsentView;
import jp.ishigaki.shell.ui.UninvitedView;
import jp.ishigaki.tenancy.AccessEndedException;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.NoActorException;
import org.springframework.stereotype.Component;

/** Lets nobody into a view who holds no seat or has not agreed to the texts in force; the pages for that are open. */
@Component
class SeatGate implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private final transient Session session;
    private final transient IdentityQueries identity;
    private final transient Acting acting;

    SeatGate(Session session, IdentityQueries identity, Acting acting) {
        this.session = session;
        this.acting = acting;
        this.identity = identity;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(this::check));
    }

    private void check(BeforeEnterEvent entering) {
        var target = entering.getNavigationTarget();
        if (target.isAnnotationPresent(AnonymousAllowed.class) || target == AccessEndedView.class) {
            return;
        }
        var seat = session.seat();
        if (seat.isEmpty()) {
            if (target != UninvitedView.class) {
                entering.forwardTo(UninvitedView.class);
            }
            return;
        }
        var page = entering.getUI();
        var shown = acting.shownIn(page);
        if (shown == null) {
            acting.show(page, seat.get().membership());
        } else if (!shown.equals(seat.get().membership())) {
            entering.forwardToUrl("/");
            return;
        }
        try {
            if (!identity.actor().consented() && target != ConsentView.class) {
                entering.forwardTo(ConsentView.class);
            }
        } catch (AccessEndedException | NoActorException ended) {
            session.standUp(com.vaadin.flow.server.VaadinSession.getCurrent());
            entering.forwardTo(AccessEndedView.class);
        }
    }
}
