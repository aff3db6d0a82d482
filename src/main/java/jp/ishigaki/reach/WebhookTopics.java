package jp.ishigaki.reach;

import java.util.List;
import jp.ishigaki.notification.Hearing;
import jp.ishigaki.notification.NoticeTopic;
import jp.ishigaki.notification.NoticeTopics;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(90)
class WebhookTopics implements NoticeTopics {

    @Override
    public List<NoticeTopic> topics() {
        return List.of(new NoticeTopic("webhook", "reach.", Hearing.AT_ONCE));
    }
}
