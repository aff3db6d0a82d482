package jp.ishigaki.notification.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import jp.ishigaki.notification.NoticeBells;
import jp.ishigaki.notification.NotificationQueries;

/** The way to one's notices, with how many are unread; the number follows by itself. */
public class NoticeBell extends Div {

    private static final long serialVersionUID = 1L;

    private final transient NotificationQueries notices;
    private final transient NoticeBells bells;
    private final Span mark = span("nav-badge", "");

    public NoticeBell(NotificationQueries notices, NoticeBells bells) {
        this.notices = notices;
        this.bells = bells;
        setId("notice-bell");
        setClassName("notice-bell");
        attribute(mark, "aria-hidden", "true");
        show(0);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        bells.hang(this, notices.reader(), this::refresh);
        refresh();
    }

    private void refresh() {
        show(notices.unread());
    }

    private void show(int unread) {
        removeAll();
        var bell = attribute(link("notifications", "notice-bell-link", mark), "data-icon", "bell");
        attribute(bell, "aria-label", getTranslation("notification.NoticeBell.label", unread));
        attribute(this, "data-unread", Integer.toString(unread));
        mark.setText(Integer.toString(unread));
        mark.setVisible(unread > 0);
        add(bell);
    }
}
