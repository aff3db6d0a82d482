package jp.ishigaki.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.identity.MembershipEnded;
import jp.ishigaki.shell.ui.AccessEndedView;
import jp.ishigaki.signal.NodeSignals;
import jp.ishigaki.signal.Signals;
import jp.ishigaki.tenancy.AccessEndedException;
import jp.ishigaki.tenancy.Acting;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Closes the view of everybody whose membership ends, at once and on every node. A node that could not hear for a while
 * asks each open page whether its membership still holds.
 */
@Component
class OpenBrowsers implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;
    private static final String ENDED = "membership";

    private final transient Set<UI> open = ConcurrentHashMap.newKeySet();
    private final transient Session session;
    private final transient Acting acting;
    private final transient Signals signals;
    private final transient IdentityQueries identity;

    OpenBrowsers(Session session, Acting acting, Signals signals, NodeSignals node, IdentityQueries identity) {
        this.session = session;
        this.acting = acting;
        this.signals = signals;
        this.identity = identity;
        node.attend(ENDED, ended -> each(ui -> close(ui, ended)), () -> each(this::ask));
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> {
            open.add(init.getUI());
            init.getUI().addDetachListener(detach -> open.remove(detach.getUI()));
        });
    }

    @EventListener
    void on(MembershipEnded ended) {
        signals.tell(ENDED + "/" + ended.membership());
    }

    private void each(Consumer<UI> work) {
        open.forEach(ui -> {
            try {
                ui.access(() -> work.accept(ui));
            } catch (UIDetachedException e) {
                open.remove(ui);
            }
        });
    }

    private void close(UI ui, UUID ended) {
        if (ended.equals(acting.shownIn(ui))) {
            session.standUp(ui.getSession(), ended);
            ui.navigate(AccessEndedView.class);
        }
    }

    private void ask(UI ui) {
        var shown = acting.shownIn(ui);
        if (shown != null) {
            try {
                acting.as(shown, identity::actor);
            } catch (AccessEndedException e) {
                close(ui, shown);
            }
        }
    }
}
