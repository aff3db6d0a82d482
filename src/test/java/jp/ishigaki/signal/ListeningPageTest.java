package jp.ishigaki.signal;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.VaadinSession;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.notification.Notice;
import jp.ishigaki.notification.NoticeBells;
import jp.ishigaki.notification.NotificationQueries;
import jp.ishigaki.notification.Notifications;
import jp.ishigaki.tenancy.Acting;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ListeningPageTest extends SpringBrowserlessTest {

    @Autowired
    Programme programme;

    @Autowired
    Signals signals;

    @Autowired
    Switchboard switchboard;

    @Autowired
    Acting acting;

    @Autowired
    Notifications notifications;

    @Autowired
    NotificationQueries notices;

    @Autowired
    NoticeBells bells;

    @Test
    void aPartOfAPageLooksAgainAsItsOwnSeatAndListensUntilItIsGone() throws InterruptedException {
        var world = programme.found();
        var session = VaadinSession.getCurrent();
        acting.choose(session, world.alpha());
        acting.show(UI.getCurrent(), world.alpha());
        var person = notices.reader();
        var part = new Div();
        var unread = new LinkedBlockingQueue<Integer>();
        UI.getCurrent().add(part);
        var before = switchboard.listening();
        bells.hang(part, person, () -> unread.add(notices.unread()));
        assertThat(switchboard.listening()).isEqualTo(before + 1);

        programme.as(
                world.beta(),
                () -> notifications.tell(
                        person,
                        new Notice(
                                "community.QuestionNotifications.answered",
                                java.util.List.of("3"),
                                "question/" + person,
                                person)));

        session.unlock();
        try {
            assertThat(unread.poll(10, TimeUnit.SECONDS)).isEqualTo(1);
        } finally {
            session.lock();
        }

        part.removeFromParent();
        assertThat(switchboard.listening()).isEqualTo(before);
    }
}
