package jp.ishigaki.shell.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.servlet.http.HttpServletResponse;
import jp.ishigaki.enrolment.EnrolmentPaths;

/** Says what is missing before boards and community open, and where it is signed. */
@ParentLayout(Frame.class)
class NotYetEnrolledView extends Div implements HasErrorParameter<NotYetEnrolledException>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    NotYetEnrolledView() {
        getElement().setAttribute("data-status", "403");
        var go = link(EnrolmentPaths.ENROLMENT, getTranslation("enrolment.NotYetEnrolled.go"));
        go.addClassNames("btn", "btn-primary");
        add(div(
                "card error-state",
                h1(getPageTitle()),
                p("lead", getTranslation("enrolment.NotYetEnrolled.lead")),
                go));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotYetEnrolledException> parameter) {
        return HttpServletResponse.SC_FORBIDDEN;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("enrolment.NotYetEnrolled.title");
    }
}
