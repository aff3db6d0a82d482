package jp.ishigaki.schedule.feed;

import java.util.List;

/** What a module above the schedule has for a person's own calendar, read with that person's rights. */
public interface FeedEvents {

    /** The acting member's own, those called off too, so that calendar programs learn of it. */
    List<FeedEvent> own();
}
