package jp.ishigaki.shell.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.servlet.http.HttpServletResponse;
import com.vaadin.flow.router.NotFoundException;

/** Answers like {@link MissingView}, so that nobody learns what exists. */
@ParentLayout(Frame.class)
class UnknownRouteView extends Div implements HasErrorParameter<NotFoundException> {

    private static final long serialVersionUID = 1L;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        MissingView.show(this);
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
