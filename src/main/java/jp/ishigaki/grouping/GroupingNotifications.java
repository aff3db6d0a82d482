package jp.ishigaki.grouping;

import java.util.List;
import java.util.UUID;
import jp.ishigaki.notification.Notice;
import jp.ishigaki.notification.Notifications;
import jp.ishigaki.schedule.ScheduleQueries;
import jp.ishigaki.tenancy.MissingException;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells whoever is in a group that the groups of their session are there; once, unless it is another proposal or another
 * group that is published later.
 */
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
        var number = schedule.session(published.session())
                .orElseThrow(MissingException::new)
                .number();
        var grouping = groupings.grouping(published.session()).orElseThrow(MissingException::new);
        for (var group : grouping.groups()) {
            var notice = notice(published.session(), number, grouping.seed() + "-" + group.number());
            notifications.tell(group.members().stream().map(GroupMember::person).toList(), notice);
        }
    }

    private static Notice notice(UUID session, int number, String which) {
        return new Notice(
                "grouping.GroupingNotifications.published",
                List.of(String.valueOf(number)),
                GroupingPaths.groups(session) + "?n=" + which,
                session);
    }
}
