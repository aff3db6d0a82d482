package jp.ishigaki.schedule;

import java.util.List;
import jp.ishigaki.notification.NoticeTopic;
import jp.ishigaki.notification.NoticeTopics;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(40)
class ScheduleTopics implements NoticeTopics {

    @Override
    public List<NoticeTopic> topics() {
        return List.of(NoticeTopic.written("schedule", "schedule."));
    }
}
