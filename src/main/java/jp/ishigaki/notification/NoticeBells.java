package jp.ishigaki.notification;

import java.util.UUID;
import jp.ishigaki.signal.Signals;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The open pages of each person, on every node, told when that person's notices change. */
@Component
public class NoticeBells {

    private final Signals signals;

    NoticeBells(Signals signals) {
        this.signals = signals;
    }

    /** Rings in the page, as its own session's membership, as long as the bell is there. */
    public void hang(com.vaadin.flow.component.Component bell, UUID person, Runnable ring) {
        signals.listen(bell, topic(person), ring);
    }

    @EventListener
    void on(NoticesChanged changed) {
        signals.tell(topic(changed.person()));
    }

    private static String topic(UUID person) {
        return "notices/" + person;
    }
}
