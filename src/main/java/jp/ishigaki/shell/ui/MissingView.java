package jp.ishigaki.shell.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.servlet.http.HttpServletResponse;
import jp.ishigaki.tenancy.MissingException;

@ParentLayout(Frame.class)
class MissingView extends MissingPage implements HasErrorParameter<MissingException> {

    private static final long serialVersionUID = 1L;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<MissingException> parameter) {
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
