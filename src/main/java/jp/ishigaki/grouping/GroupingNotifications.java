package jp.ishigaki.grouping;

import java.util.List;
import java.util.UUID;
import jp.ishigaki.notification.Notice;
import jp.ishigaki.notification.Notifications;
import jp.ishigaki.schedule.ScheduleQueries;
import jp.ishigaki.tenancy.MissingException;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever is in a group that the groups of their session are there. */
@Component
class GroupingNotifications {

    private final Notifications notifications;
    private final ScheduleQueries schedule;
    private final GroupingQueries groupings;

    GroupingNotifications(Notifications notifications, ScheduleQueries schedule, GroupingQueries groupings) {
        this.notifications = notifications;
        this.schedule = schedule;
        this.groupings = groupings;
    }

    @EventListener
    void on(GroupsPublished published) {
        var notice = notice(published.session());
        groupings.groups(published.session()).stream()
                .flatMap(group -> group.members().stream())
                .forEach(member -> notifications.tell(member.person(), notice));
    }

    private Notice notice(UUID session) {
        var number =
                schedule.session(session).orElseThrow(MissingException::new).number();
        return new Notice(
                "grouping.GroupingNotifications.published",
                List.of(String.valueOf(number)),
                GroupingPaths.groups(session),
                session);
    }
}
