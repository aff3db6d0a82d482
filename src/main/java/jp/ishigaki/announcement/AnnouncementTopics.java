package jp.ishigaki.announcement;

import java.util.List;
import jp.ishigaki.notification.NoticeTopic;
import jp.ishigaki.notification.NoticeTopics;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(85)
class AnnouncementTopics implements NoticeTopics {

    @Override
    public List<NoticeTopic> topics() {
        return List.of(NoticeTopic.written("announcement", "announcement."));
    }
}
