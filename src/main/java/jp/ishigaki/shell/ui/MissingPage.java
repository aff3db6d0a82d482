package jp.ishigaki.shell.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;

/** Missing, or not for you: one page for both, so that nobody learns what exists. */
abstract class MissingPage extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    MissingPage() {
        getElement().setAttribute("data-status", "404");
        var home = link("", getTranslation("shell.MissingPage.home"));
        home.addClassNames("btn", "btn-primary");
        add(div(
                "card error-state",
                h1(getTranslation("shell.MissingPage.title")),
                p("lead", getTranslation("shell.MissingPage.text")),
                home));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.MissingPage.title");
    }
}
