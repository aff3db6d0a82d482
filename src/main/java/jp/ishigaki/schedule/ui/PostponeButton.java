package jp.ishigaki.schedule.ui;

import com.vaadin.flow.component.html.NativeButton;
import jp.ishigaki.schedule.ScheduleService;
import jp.ishigaki.schedule.SessionRow;
import jp.ishigaki.shared.ui.Markup;

/** Staff's way to move a session to another day. */
class PostponeButton extends NativeButton {

    private static final long serialVersionUID = 1L;

    PostponeButton(SessionRow session, ScheduleService service, Runnable moved) {
        setText(getTranslation("schedule.PostponeButton.text"));
        addClassNames("btn", "btn-quiet");
        Markup.attribute(this, "type", "button");
        Markup.attribute(this, "data-postpone", String.valueOf(session.number()));
        setAriaLabel(getTranslation("schedule.PostponeButton.label", session.number()));
        addClickListener(click -> new PostponeDialog(session, service, moved).open());
    }
}
