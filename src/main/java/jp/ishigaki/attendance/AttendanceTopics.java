package jp.ishigaki.attendance;

import java.util.List;
import jp.ishigaki.notification.NoticeTopic;
import jp.ishigaki.notification.NoticeTopics;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(50)
class AttendanceTopics implements NoticeTopics {

    @Override
    public List<NoticeTopic> topics() {
        return List.of(NoticeTopic.written("attendance", "attendance."));
    }
}
