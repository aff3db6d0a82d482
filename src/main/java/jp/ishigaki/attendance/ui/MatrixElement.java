package jp.ishigaki.attendance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.Map;

/**
 * Companies and sessions, recorded by keyboard. The browser shows a change at once: answer every
 * {@link CellChangedEvent} with {@link #settle}.
 */
@Tag("attendance-matrix")
@JsModule("./components/attendance-matrix.ts")
final class MatrixElement extends Component implements HasSize {

    private static final long serialVersionUID = 1L;

    record Session(String id, String title, String day, boolean begun) {}

    /** One letter of the states and one version for each session, in their order. */
    record Row(String id, String name, String kana, String states, List<Integer> versions) {}

    private int revision;

    /** @param texts by the names in the component; {@code states} are given apart */
    MatrixElement(Map<String, Object> texts) {
        getElement().setPropertyMap("texts", texts);
    }

    void show(List<Session> sessions, List<Row> rows) {
        getElement().setPropertyList("sessions", sessions);
        getElement().setPropertyList("rows", rows);
        getElement().setProperty("revision", ++revision);
    }

    /** @param refusal why it was refused, in words; empty when it was recorded */
    void settle(CellChangedEvent change, String letter, int version, String refusal) {
        getElement().callJsFunction("settle", change.session, change.company, letter, version, refusal);
    }

    void onChange(ComponentEventListener<CellChangedEvent> listener) {
        addListener(CellChangedEvent.class, listener);
    }

    void onOpen(ComponentEventListener<CellOpenedEvent> listener) {
        addListener(CellOpenedEvent.class, listener);
    }

    void onRest(ComponentEventListener<RestPresentEvent> listener) {
        addListener(RestPresentEvent.class, listener);
    }

    @DomEvent("cell-changed")
    public static final class CellChangedEvent extends ComponentEvent<MatrixElement> {

        private static final long serialVersionUID = 1L;

        final String company;
        final String session;
        final String letter;
        final int seen;

        public CellChangedEvent(
                MatrixElement source,
                boolean fromClient,
                @EventData("event.detail.company") String company,
                @EventData("event.detail.session") String session,
                @EventData("event.detail.state") String letter,
                @EventData("event.detail.seen") int seen) {
            super(source, fromClient);
            this.company = company;
            this.session = session;
            this.letter = letter;
            this.seen = seen;
        }
    }

    @DomEvent("cell-opened")
    public static final class CellOpenedEvent extends ComponentEvent<MatrixElement> {

        private static final long serialVersionUID = 1L;

        final String company;
        final String session;

        public CellOpenedEvent(
                MatrixElement source,
                boolean fromClient,
                @EventData("event.detail.company") String company,
                @EventData("event.detail.session") String session) {
            super(source, fromClient);
            this.company = company;
            this.session = session;
        }
    }

    @DomEvent("rest-present")
    public static final class RestPresentEvent extends ComponentEvent<MatrixElement> {

        private static final long serialVersionUID = 1L;

        final String session;

        public RestPresentEvent(
                MatrixElement source, boolean fromClient, @EventData("event.detail.session") String session) {
            super(source, fromClient);
            this.session = session;
        }
    }
}
