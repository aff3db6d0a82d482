package jp.ishigaki.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import jp.ishigaki.identity.MembershipEnded;
import jp.ishigaki.shell.ui.AccessEndedView;
import jp.ishigaki.tenancy.Acting;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Closes the view of everybody whose membership ends, at once. It works on a thread of its own: the one that ended the
 * membership must neither wait for other sessions nor lend them its transaction.
 */
@Component
class OpenBrowsers implements VaadinServiceInitListener, DisposableBean {

    private static final long serialVersionUID = 1L;

    private final transient Set<UI> open = ConcurrentHashMap.newKeySet();
    private final transient ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("open-browsers").factory());
    private final transient Session session;
    private final transient Acting acting;

    OpenBrowsers(Session session, Acting acting) {
        this.session = session;
        this.acting = acting;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> {
            open.add(init.getUI());
            init.getUI().addDetachListener(detach -> open.remove(detach.getUI()));
        });
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(MembershipEnded ended) {
        worker.execute(() -> open.forEach(ui -> ui.access(() -> close(ui, ended))));
    }

    private void close(UI ui, MembershipEnded ended) {
        if (!ended.membership().equals(acting.shownIn(ui))) {
            return;
        }
        session.standUp(ui.getSession(), ended.membership());
        ui.navigate(AccessEndedView.class);
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
