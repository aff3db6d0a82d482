package jp.ishigaki.shell.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.servlet.http.HttpServletResponse;
import jp.ishigaki.tenancy.MissingException;

/** Missing, or not for you: the same page for both. */
@ParentLayout(Frame.class)
class MissingView extends Div implements HasErrorParameter<MissingException> {

    private static final long serialVersionUID = 1L;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<MissingException> parameter) {
        show(this);
        return HttpServletResponse.SC_NOT_FOUND;
    }

    static void show(Div page) {
        page.removeAll();
        page.getElement().setAttribute("data-status", "404");
        var home = link("", page.getTranslation("shell.MissingView.home"));
        home.addClassNames("btn", "btn-primary");
        page.add(div(
                "card error-state",
                h1(page.getTranslation("shell.MissingView.title")),
                p("lead", page.getTranslation("shell.MissingView.text")),
                home));
    }
}
