package jp.ishigaki.facilitation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What is left of a step. The server says how much is left and the browser counts down from there, by its own sense of
 * how much time passes and never by its clock; when a page comes back from sleep it asks anew.
 */
@Tag("workshop-timer")
@JsModule("./components/workshop-timer.ts")
class TimerElement extends Component {

    private static final long serialVersionUID = 1L;

    private int revision;

    TimerElement(String id, Runnable askAnew) {
        setId(id);
        getElement()
                .setPropertyMap(
                        "texts",
                        Map.of(
                                "label", getTranslation("facilitation.Timer.label"),
                                "five", getTranslation("facilitation.Timer.five"),
                                "one", getTranslation("facilitation.Timer.one"),
                                "over", getTranslation("facilitation.Timer.over"),
                                "paused", getTranslation("facilitation.Timer.paused"),
                                "none", getTranslation("facilitation.Timer.none")));
        addListener(AskedAnew.class, asked -> askAnew.run());
    }

    void show(Optional<Duration> left, boolean running) {
        getElement().setProperty("left", left.map(Duration::toMillis).orElse(-1L) / 1000.0);
        getElement().setProperty("running", running);
        getElement().setProperty("revision", ++revision);
        getElement().setAttribute("data-running", running);
    }

    @DomEvent("ask-anew")
    public static final class AskedAnew extends ComponentEvent<TimerElement> {

        private static final long serialVersionUID = 1L;

        public AskedAnew(TimerElement source, boolean fromClient) {
            super(source, fromClient);
        }
    }
}
