package jp.ishigaki.signal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.UUID;
import java.util.function.Consumer;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.AllowedFor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells pages to look again, and lets pages hear it. A topic is a word, an id and perhaps a number: {@code
 * board/<cohort>}, {@code workshop/<session>/3}.
 */
@Service
@Transactional
@AllowedFor(beforeConsent = true)
public class Signals {

    private final Acting acting;
    private final Switchboard switchboard;
    private final Untold untold;

    Signals(Acting acting, Switchboard switchboard, Untold untold) {
        this.acting = acting;
        this.switchboard = switchboard;
        this.untold = untold;
    }

    /** Tells it on every node when the running transaction commits; telling it twice is telling it once. */
    public void tell(String topic) {
        untold.add(Told.words(acting.actor().tenant(), topic));
    }

    /** The same of one thing under the topic, so that those who listen need not look at all of it. */
    public void tell(String topic, UUID about) {
        untold.add(Told.words(acting.actor().tenant(), topic, about));
    }

    /** As {@link #listen(Component, String, Consumer)}, for who always looks at everything. */
    @Transactional(readOnly = true)
    public Registration listen(Component shown, String topic, Runnable look) {
        return listen(shown, topic, any -> look.run());
    }

    /**
     * Looks again in the page, as its own session's seat, whenever it was told, until the component or its page is
     * gone. To be called before what is shown is read: then nothing told in between is missed.
     */
    @Transactional(readOnly = true)
    public Registration listen(Component shown, String topic, Consumer<Look> look) {
        var page = shown.getUI().orElseGet(UI::getCurrent);
        if (page == null) {
            throw new IllegalStateException("Only what is shown in a page listens");
        }
        return new ListeningPage(shown, page, look)
                .hang(where -> switchboard.hang(acting.actor().tenant(), topic, where::look, where));
    }
}
