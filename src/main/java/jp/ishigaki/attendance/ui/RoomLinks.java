package jp.ishigaki.attendance.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.link;

import com.vaadin.flow.component.html.Nav;
import java.util.List;
import jp.ishigaki.attendance.AttendancePaths;
import jp.ishigaki.schedule.SessionRow;

/** To the screens in the rooms of the sessions. */
class RoomLinks extends Nav {

    private static final long serialVersionUID = 1L;

    RoomLinks(List<SessionRow> sessions) {
        setClassName("toolbar");
        setAriaLabel(getTranslation("attendance.RoomLinks.label"));
        sessions.forEach(session -> add(attribute(
                link(
                        AttendancePaths.room(session.id()),
                        getTranslation("attendance.RoomLinks.screen", session.number())),
                "data-room",
                String.valueOf(session.number()))));
    }
}
