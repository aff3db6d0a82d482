package jp.ishigaki.reach.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.link;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import jp.ishigaki.community.ui.CommunityFoot;
import jp.ishigaki.schedule.SchedulePaths;

/** From the list of questions to where its address for a feed reader is made. */
@org.springframework.stereotype.Component
class QuestionFeedWay implements CommunityFoot {

    @Override
    public Component foot() {
        return new Way();
    }

    private static final class Way extends Div {

        private static final long serialVersionUID = 1L;

        Way() {
            var way =
                    link(SchedulePaths.FEEDS + "#" + QuestionFeedCard.ID, getTranslation("reach.QuestionFeedWay.way"));
            way.setId("question-feed-way");
            add(div("meta", way));
        }
    }
}
