package jp.ishigaki.enrolment.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import jp.ishigaki.enrolment.ApplicationState;
import jp.ishigaki.shared.ui.Markup;

/** The state of an application, told by words and shape. */
final class StateChips {

    private StateChips() {}

    static Span chip(ApplicationState state) {
        var kind = switch (state) {
            case RECEIVED, CALLED -> "soon";
            case ELIGIBLE, DRAWN, OFFERED, CONSENT_PENDING -> "info";
            case ENROLLED -> "done";
            case RESERVE, NOT_ELIGIBLE, DECLINED, WITHDRAWN -> "plain";
        };
        var chip = Markup.chip(kind, I18NProvider.translate("enrolment.ApplicationState." + state));
        return Markup.attribute(chip, "data-state", state.name());
    }
}
