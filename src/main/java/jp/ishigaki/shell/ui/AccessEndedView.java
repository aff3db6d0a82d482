package jp.ishigaki.shell.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** Where an open browser lands when its membership ends. */
@Route(value = "access-ended", autoLayout = false)
@PermitAll
public class AccessEndedView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    AccessEndedView() {
        addClassNames("app-main", "app-alone");
        var signIn = new Anchor("/", getTranslation("shell.AccessEndedView.other"));
        signIn.addClassNames("btn", "btn-primary");
        attribute(signIn, "router-ignore", "");
        add(div(
                "card error-state",
                h1(getTranslation("shell.AccessEndedView.title")),
                p("lead", getTranslation("shell.AccessEndedView.text")),
                signIn));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.AccessEndedView.title");
    }
}
