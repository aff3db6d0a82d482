package jp.ishigaki.notification.ui;

import com.vaadin.flow.component.UI;
import jp.ishigaki.notification.push.PushService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** On the way out this browser ends what it shows while no page is open: who sits down next is somebody else. */
public final class SigningOut {

    private static final Logger LOG = LoggerFactory.getLogger(SigningOut.class);

    /** Answers where the browser was reached, or nothing; it is never waited for long. */
    private static final String LEAVE = """
            let endpoint = '';
            const left = async () => {
              const worker = await navigator.serviceWorker?.getRegistration(new URL('push/', document.baseURI));
              const held = await worker?.pushManager?.getSubscription();
              endpoint = held?.endpoint ?? '';
              await held?.unsubscribe();
            };
            const late = new Promise((done) => setTimeout(done, 2000));
            await Promise.race([left().catch(() => false), late]);
            return endpoint;
            """;

    private SigningOut() {}

    public static void of(UI page, PushService push, Runnable logout) {
        page.getPage()
                .executeJs(LEAVE)
                .then(
                        String.class,
                        endpoint -> {
                            if (endpoint.isEmpty()) {
                                logout.run();
                            } else {
                                both(() -> push.leave(endpoint), logout);
                            }
                        },
                        failure -> logout.run());
    }

    /** Whoever signs out is signed out, also when this browser cannot be taken from the list now. */
    static void both(Runnable leave, Runnable logout) {
        try {
            leave.run();
        } catch (RuntimeException e) {
            LOG.error("A browser could not be left: {}", e.getClass().getName());
        } finally {
            logout.run();
        }
    }
}
