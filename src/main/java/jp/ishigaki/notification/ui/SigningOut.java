package jp.ishigaki.notification.ui;

import com.vaadin.flow.component.UI;
import jp.ishigaki.notification.push.PushService;

/** On the way out this browser ends what it shows while no page is open: who sits down next is somebody else. */
public final class SigningOut {

    /** Answers where the browser was reached, or nothing; it is never waited for long. */
    private static final String LEAVE = """
            const left = async () => {
              const worker = await navigator.serviceWorker?.getRegistration(new URL('push/', document.baseURI));
              const held = await worker?.pushManager?.getSubscription();
              await held?.unsubscribe();
              return held?.endpoint ?? '';
            };
            const late = new Promise((done) => setTimeout(() => done(''), 2000));
            return Promise.race([left().catch(() => ''), late]);
            """;

    private SigningOut() {}

    public static void of(UI page, PushService push, Runnable logout) {
        page.getPage()
                .executeJs(LEAVE)
                .then(
                        String.class,
                        endpoint -> {
                            if (!endpoint.isEmpty()) {
                                push.leave(endpoint);
                            }
                            logout.run();
                        },
                        failure -> logout.run());
    }
}
