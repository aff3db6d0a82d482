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

@Route(value = "signed-out", autoLayout = false)
@AnonymousAllowed
public class SignedOutView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    SignedOutView() {
        addClassNames("app-main", "app-alone");
        var again = new Anchor("/", getTranslation("shell.SignedOutView.again"));
        again.addClassNames("btn", "btn-primary");
        attribute(again, "router-ignore", "");
        add(div(
                "card error-state",
                h1(getTranslation("shell.SignedOutView.title")),
                p("lead", getTranslation("shell.SignedOutView.text")),
                again));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.SignedOutView.title");
    }
}
