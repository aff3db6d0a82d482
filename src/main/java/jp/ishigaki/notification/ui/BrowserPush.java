package jp.ishigaki.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ishigaki.notification.push.NewDevice;
import jp.ishigaki.notification.push.PushDevice;

/** The switch for the browser in which the page is open: only that browser knows whether it is one of the reader's. */
@Tag("browser-push")
@JsModule("./components/browser-push.ts")
class BrowserPush extends Component {

    private static final long serialVersionUID = 1L;
    private static final List<String> TEXTS =
            List.of("off", "on", "turnOn", "turnOff", "working", "impossible", "refused", "closed", "failed");

    BrowserPush(String key, SerializableConsumer<NewDevice> joined, SerializableConsumer<String> left) {
        getElement().setProperty("serverKey", key);
        getElement().setPropertyMap("texts", TEXTS.stream().collect(Collectors.toMap(Function.identity(), this::text)));
        addListener(
                Joined.class,
                event -> joined.accept(new NewDevice(event.endpoint, event.key, event.secret, event.agent)));
        addListener(Left.class, event -> left.accept(event.endpoint));
    }

    /** The browsers that show the reader's notices now. */
    void show(Stream<PushDevice> devices) {
        getElement().setProperty("known", devices.map(PushDevice::fingerprint).collect(Collectors.joining(" ")));
        getElement().callJsFunction("look");
    }

    void failed(String why) {
        getElement().callJsFunction("fail", why);
    }

    private String text(String key) {
        return getTranslation("notification.BrowserPush." + key);
    }

    @DomEvent("joined")
    public static final class Joined extends ComponentEvent<BrowserPush> {

        private static final long serialVersionUID = 1L;

        private final String endpoint;
        private final String key;
        private final String secret;
        private final String agent;

        public Joined(
                BrowserPush source,
                boolean fromClient,
                @EventData("event.detail.endpoint") String endpoint,
                @EventData("event.detail.key") String key,
                @EventData("event.detail.secret") String secret,
                @EventData("event.detail.agent") String agent) {
            super(source, fromClient);
            this.endpoint = endpoint;
            this.key = key;
            this.secret = secret;
            this.agent = agent;
        }
    }

    @DomEvent("left")
    public static final class Left extends ComponentEvent<BrowserPush> {

        private static final long serialVersionUID = 1L;

        private final String endpoint;

        public Left(BrowserPush source, boolean fromClient, @EventData("event.detail.endpoint") String endpoint) {
            super(source, fromClient);
            this.endpoint = endpoint;
        }
    }
}
