package jp.ishigaki.shell.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

@Route(value = "sign-in-failed", autoLayout = false)
@AnonymousAllowed
public class SignInFailedView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    SignInFailedView() {
        addClassNames("app-main", "app-alone");
        var again = new Anchor("/", getTranslation("shell.SignInFailedView.again"));
        again.addClassNames("btn", "btn-primary");
        attribute(again, "router-ignore", "");
        add(div(
                "card error-state",
                h1(getTranslation("shell.SignInFailedView.title")),
                p("lead", getTranslation("shell.SignInFailedView.text")),
                again));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.SignInFailedView.title");
    }
}
