package jp.ishigaki;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.server.VaadinSession;
import java.util.UUID;
import jp.ishigaki.identity.Seat;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.Role;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Somebody takes their seat in a programme, looks at views and uses them, without a browser. */
public abstract class ViewTest extends SpringBrowserlessTest {

    @Autowired
    protected Acting acting;

    @AfterEach
    protected void standUp() {
        SecurityContextHolder.clearContext();
    }

    protected final void sit(Programme.World world, UUID membership, Role role) {
        var session = VaadinSession.getCurrent();
        session.setAttribute(
                "jp.ishigaki.shell.Session.seat",
                new Seat(membership, world.tenant(), UUID.randomUUID(), "森", role, "機構", null, world.cohort()));
        acting.choose(session, membership);
        acting.show(UI.getCurrent(), membership);
        var authentication = new TestingAuthenticationToken("somebody", "", "ROLE_" + role);
        authentication.setAuthenticated(true);
        SecurityContextHolder.getContext().setAuthentication(authentication);
    }

    protected final <T extends Component> T byId(Class<T> type, String id) {
        return find(type).withId(id).single();
    }

    protected final void click(String id) {
        test(byId(NativeButton.class, id)).click();
    }
}
