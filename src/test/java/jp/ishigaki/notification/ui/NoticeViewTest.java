package jp.ishigaki.notification.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.ViewTest;
import jp.ishigaki.notification.Notice;
import jp.ishigaki.notification.NotificationPaths;
import jp.ishigaki.notification.NotificationQueries;
import jp.ishigaki.notification.Notifications;
import jp.ishigaki.tenancy.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The link of a letter leads its reader to what the notice is about, and nobody else anywhere. */
@DatabaseTest
class NoticeViewTest extends ViewTest {

    @Autowired
    Programme programme;

    @Autowired
    Notifications notifications;

    @Autowired
    NotificationQueries notices;

    private Programme.World world;
    private UUID notice;

    @BeforeEach
    void tell() {
        world = programme.found();
        var alpha = programme.as(world.alpha(), notices::reader);
        var about = UUID.randomUUID();
        programme.as(
                world.expert(),
                () -> notifications.tell(
                        alpha,
                        new Notice(
                                "community.QuestionNotifications.answered",
                                List.of("3"),
                                "question/" + about + "?told=1#answer-2",
                                about)));
        notice = programme
                .as(world.alpha(), () -> notices.latest(null, 1))
                .items()
                .getFirst()
                .id();
    }

    @Test
    void itsReaderIsLedOnAndHasReadIt() {
        sit(world, world.alpha(), Role.PARTICIPANT);
        navigate(NoticeView.class, Map.of("notice", notice.toString()));

        assertThat(find(Anchor.class).withId("notice-target").single().getHref())
                .endsWith("?told=1#answer-2");
        assertThat(programme.as(world.alpha(), notices::unread)).isZero();
    }

    @Test
    void nobodyElseIsLedAnywhere() {
        sit(world, world.staff(), Role.STAFF);
        UI.getCurrent().navigate(NotificationPaths.notice(notice));

        assertThat(getCurrentView()).isNotInstanceOf(NoticeView.class);
        assertThat(programme.as(world.alpha(), notices::unread)).isEqualTo(1);
    }
}
