package jp.ishigaki.shell.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** What is next for this person. */
@Route("")
@Menu(title = "shell.HomeView.title", order = 0)
@PermitAll
class HomeView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    HomeView() {
        add(div("page-head", h1(getTranslation("shell.HomeView.title"))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.HomeView.title");
    }
}
