package jp.ishigaki.shell.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import jp.ishigaki.shared.ui.Markup;

/** For people who can sign in but whom nobody invited: what that means and what to do. */
@Route(value = "uninvited", autoLayout = false)
@PermitAll
public class UninvitedView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    UninvitedView(AuthenticationContext authentication) {
        addClassNames("app-main", "app-alone");
        add(attribute(
                div(
                        "card error-state",
                        h1(getTranslation("shell.UninvitedView.title")),
                        p("lead", getTranslation("shell.UninvitedView.text")),
                        Markup.primaryButton(getTranslation("shell.UninvitedView.signOut"), authentication::logout)),
                "data-view",
                "uninvited"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.UninvitedView.title");
    }
}
