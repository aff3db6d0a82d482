package jp.ishigaki.reach.ui;

import com.vaadin.flow.component.Component;
import jp.ishigaki.reach.feed.QuestionFeeds;
import jp.ishigaki.schedule.ui.FeedPanel;
import jp.ishigaki.shared.ui.DateTexts;
import org.springframework.core.annotation.Order;

/** Offers the address of the questions below those of the calendar. */
@org.springframework.stereotype.Component
@Order(10)
class QuestionFeedPanel implements FeedPanel {

    private final QuestionFeeds feeds;
    private final DateTexts dates;

    QuestionFeedPanel(QuestionFeeds feeds, DateTexts dates) {
        this.feeds = feeds;
        this.dates = dates;
    }

    @Override
    public Component card() {
        return new QuestionFeedCard(feeds, dates);
    }
}
