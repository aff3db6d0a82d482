package jp.ishigaki.material;

import java.util.List;
import jp.ishigaki.notification.Hearing;
import jp.ishigaki.notification.NoticeTopic;
import jp.ishigaki.notification.NoticeTopics;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(70)
class MaterialTopics implements NoticeTopics {

    @Override
    public List<NoticeTopic> topics() {
        return List.of(new NoticeTopic("material", "material.", Hearing.DIGEST));
    }
}
