package jp.ishigaki.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Optional;
import java.util.stream.Stream;
import jp.ishigaki.identity.LastStaffException;
import jp.ishigaki.shell.ui.AccessEndedView;
import jp.ishigaki.tenancy.AccessEndedException;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.NoActorException;
import jp.ishigaki.tenancy.SeatChangedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** What a click that fails shows: what happened, and that what was saved is safe. Only the unexpected is logged. */
@Component
class Failures implements VaadinServiceInitListener, ErrorHandler {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(this));
    }

    @Override
    public void error(ErrorEvent event) {
        var page = UI.getCurrent();
        if (page == null) {
            LOG.error("A background task failed", event.getThrowable());
        } else if (isCausedBy(event, SeatChangedException.class)) {
            page.getPage().setLocation("/");
        } else if (isCausedBy(event, AccessEndedException.class) || isCausedBy(event, NoActorException.class)) {
            page.navigate(AccessEndedView.class);
        } else {
            tell(page, key(event));
        }
    }

    private static String key(ErrorEvent event) {
        if (isCausedBy(event, ConcurrencyFailureException.class)) {
            return "shell.Failures.stale";
        }
        if (isCausedBy(event, MissingException.class) || isCausedBy(event, AccessDeniedException.class)) {
            return "shell.Failures.missing";
        }
        if (isCausedBy(event, LastStaffException.class)) {
            return "shell.Failures.lastStaff";
        }
        LOG.error("An event could not be handled", event.getThrowable());
        return "shell.Failures.broken";
    }

    private static void tell(UI page, String key) {
        var toast = new Div(I18NProvider.translate(key));
        toast.setClassName("toast");
        toast.getElement().setAttribute("role", "alert");
        toast.add(new NativeButton(I18NProvider.translate("shell.Failures.close"), click -> toast.removeFromParent()));
        page.add(toast);
    }

    private static boolean isCausedBy(ErrorEvent event, Class<? extends Throwable> kind) {
        return Stream.iterate(
                        Optional.of(event.getThrowable()), Optional::isPresent, error -> error.map(Throwable::getCause))
                .flatMap(Optional::stream)
                .anyMatch(kind::isInstance);
    }
}
