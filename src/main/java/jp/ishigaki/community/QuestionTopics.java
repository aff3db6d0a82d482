package jp.ishigaki.community;

import java.util.List;
import jp.ishigaki.notification.Hearing;
import jp.ishigaki.notification.NoticeTopic;
import jp.ishigaki.notification.NoticeTopics;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(10)
class QuestionTopics implements NoticeTopics {

    @Override
    public List<NoticeTopic> topics() {
        return List.of(
                new NoticeTopic("mine", "community.QuestionNotifications.", Hearing.AT_ONCE).asMutable(),
                new NoticeTopic("office", "community.QuestionNotifications.unmasked", Hearing.AT_ONCE),
                new NoticeTopic("following", "community.QuestionNotifications.split", Hearing.DIGEST).asMutable(),
                new NoticeTopic("following", "community.FollowNotifications.", Hearing.DIGEST).asMutable(),
                new NoticeTopic("community", "community.QuestionNotifications.asked", Hearing.DIGEST).asMutable(),
                new NoticeTopic("community", "community.", Hearing.DIGEST).asMutable());
    }
}
