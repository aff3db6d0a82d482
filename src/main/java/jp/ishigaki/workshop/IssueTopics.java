package jp.ishigaki.workshop;

import java.util.List;
import jp.ishigaki.notification.Hearing;
import jp.ishigaki.notification.NoticeTopic;
import jp.ishigaki.notification.NoticeTopic.Written;
import jp.ishigaki.notification.NoticeTopics;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(20)
class IssueTopics implements NoticeTopics {

    @Override
    public List<NoticeTopic> topics() {
        return List.of(
                new NoticeTopic(
                        MentionLetters.TOPIC, "workshop.MentionNotifications.", Hearing.AT_ONCE, Written.WISHED, false),
                new NoticeTopic("office", "workshop.IssueNotifications.unmasked", Hearing.AT_ONCE),
                new NoticeTopic("workshop", "workshop.", Hearing.DIGEST));
    }
}
