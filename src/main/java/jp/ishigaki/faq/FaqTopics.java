package jp.ishigaki.faq;

import java.util.List;
import jp.ishigaki.notification.Hearing;
import jp.ishigaki.notification.NoticeTopic;
import jp.ishigaki.notification.NoticeTopics;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(80)
class FaqTopics implements NoticeTopics {

    @Override
    public List<NoticeTopic> topics() {
        return List.of(new NoticeTopic("faq", "faq.", Hearing.DIGEST));
    }
}
