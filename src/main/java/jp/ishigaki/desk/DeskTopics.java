package jp.ishigaki.desk;

import java.util.List;
import jp.ishigaki.notification.Hearing;
import jp.ishigaki.notification.NoticeTopic;
import jp.ishigaki.notification.NoticeTopics;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(30)
class DeskTopics implements NoticeTopics {

    @Override
    public List<NoticeTopic> topics() {
        return List.of(
                new NoticeTopic("desk", "desk.", Hearing.DIGEST),
                NoticeTopic.written("desk", "desk.DeskNotifications.given"),
                NoticeTopic.written("desk", "desk.DeskNotifications.due"));
    }
}
