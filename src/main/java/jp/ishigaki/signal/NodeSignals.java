package jp.ishigaki.signal;

import com.vaadin.flow.shared.Registration;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Hears for the node itself, whatever the tenant; it learns an id and nothing else. */
@Component
public class NodeSignals {

    private final Switchboard switchboard;

    NodeSignals(Switchboard switchboard) {
        this.switchboard = switchboard;
    }

    /**
     * @param kind the first word of the topics
     * @param heard gets the id of each topic told
     * @param afterGap when something may have gone unheard
     */
    public Registration attend(String kind, Consumer<UUID> heard, Runnable afterGap) {
        return switchboard.attend(
                kind, told -> heard.accept(UUID.fromString(told.topic().split("/", 3)[1])), afterGap);
    }
}
