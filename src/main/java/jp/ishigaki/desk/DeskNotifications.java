package jp.ishigaki.desk;

import java.util.UUID;
import jp.ishigaki.community.CommunityPaths;
import jp.ishigaki.notification.Notice;
import jp.ishigaki.notification.Notifications;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells an expert of a question that somebody else, or the desk itself, gave them. */
@Component
class DeskNotifications {

    private final Notifications notifications;
    private final DeskClock clock;

    DeskNotifications(Notifications notifications, DeskClock clock) {
        this.notifications = notifications;
        this.clock = clock;
    }

    /** The moment is part of the address, so that who gets a question a second time is told a second time. */
    @EventListener
    void on(QuestionGiven given) {
        notifications.tell(
                given.person(),
                notice("given", given.question(), "given", clock.now().getEpochSecond()));
    }

    static Notice notice(String what, UUID question, String round, Object when) {
        return new Notice(
                "desk.DeskNotifications." + what,
                CommunityPaths.question(question) + "?" + round + "=" + when,
                question);
    }
}
