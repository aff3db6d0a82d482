package jp.ishigaki.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jp.ishigaki.enrolment.EnrolmentPaths;
import jp.ishigaki.enrolment.EnrolmentQueries;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.shell.ui.AccessEndedView;
import jp.ishigaki.shell.ui.ConsentView;
import jp.ishigaki.shell.ui.NotYetEnrolledException;
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
    private final transient EnrolmentQueries enrolments;

    SeatGate(Session session, IdentityQueries identity, Acting acting, EnrolmentQueries enrolments) {
        this.session = session;
        this.acting = acting;
        this.identity = identity;
        this.enrolments = enrolments;
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
            if (!identity.actor().consented()) {
                if (target != ConsentView.class) {
                    entering.forwardTo(ConsentView.class);
                }
            } else if (!enrolments.isAdmitted()) {
                holdBack(entering);
            }
        } catch (AccessEndedException | NoActorException ended) {
            session.standUp(com.vaadin.flow.server.VaadinSession.getCurrent());
            entering.forwardTo(AccessEndedView.class);
        }
    }

    /** Until the company is enrolled there is one page for its people, where they sign. */
    private static void holdBack(BeforeEnterEvent entering) {
        var path = entering.getLocation().getPath();
        if (path.isEmpty()) {
            entering.forwardTo(EnrolmentPaths.ENROLMENT);
        } else if (!path.equals(EnrolmentPaths.ENROLMENT)) {
            entering.rerouteToError(NotYetEnrolledException.class);
        }
    }
}
