package jp.ishigaki.shell.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.servlet.http.HttpServletResponse;
import com.vaadin.flow.router.AccessDeniedException;

/** Answers like {@link MissingView}, so that nobody learns what exists. */
@ParentLayout(Frame.class)
class RefusedRouteView extends Div implements HasErrorParameter<AccessDeniedException> {

    private static final long serialVersionUID = 1L;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        MissingView.show(this);
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
