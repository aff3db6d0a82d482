package jp.ishigaki.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.util.Map;

/**
 * Issues in columns and lanes, moved by mouse, finger or keyboard. The browser shows a move at once and then reports it:
 * answer every {@link CardMovedEvent} with a word that says where the card is, which also undoes a move that was
 * refused. What arrives from the browser is a wish; what it may move is a courtesy to the reader and guards nothing.
 *
 * <p>Words are JSON as {@code issue-board-word.ts} reads it. They are spoken and forgotten: a session keeps none.
 */
@Tag("issue-board")
@JsModule("./components/issue-board.ts")
public final class IssueBoardElement extends Component implements HasSize, HasStyle {

    private static final String HEAR =
            "const word = $0; customElements.whenDefined('issue-board').then(() => this.receive(word))";

    private int revision;

    /** @param texts by the names in {@code BoardTexts} of {@code issue-board.ts} */
    public IssueBoardElement(Map<String, String> texts) {
        getElement().setPropertyMap("texts", texts);
    }

    /** The number of the next word. */
    public int next() {
        return ++revision;
    }

    /** The number of the last word. */
    public int revision() {
        return revision;
    }

    public void tell(String word) {
        getElement().executeJs(HEAR, word);
    }

    /** Brings the focus back to a card. */
    public void focusCard(String id) {
        getElement().executeJs("this.focusCard($0)", id);
    }

    public Registration addCardMovedListener(ComponentEventListener<CardMovedEvent> listener) {
        return addListener(CardMovedEvent.class, listener);
    }

    public Registration addCardOpenedListener(ComponentEventListener<CardOpenedEvent> listener) {
        return addListener(CardOpenedEvent.class, listener);
    }

    public Registration addCardWokenListener(ComponentEventListener<CardWokenEvent> listener) {
        return addListener(CardWokenEvent.class, listener);
    }

    public Registration addUndoAskedListener(ComponentEventListener<UndoAskedEvent> listener) {
        return addListener(UndoAskedEvent.class, listener);
    }

    /**
     * A card put elsewhere. It came from one column to another, or the same; the cards above and below are empty at the
     * ends; the version is the one that was shown.
     */
    @DomEvent("card-moved")
    public static final class CardMovedEvent extends ComponentEvent<IssueBoardElement> {

        private final String cardId;
        private final String from;
        private final String columnId;
        private final String after;
        private final String before;
        private final int version;

        public CardMovedEvent(
                IssueBoardElement source,
                boolean fromClient,
                @EventData("event.detail.id") String cardId,
                @EventData("event.detail.from") String from,
                @EventData("event.detail.to") String columnId,
                @EventData("event.detail.after") String after,
                @EventData("event.detail.before") String before,
                @EventData("event.detail.version") int version) {
            super(source, fromClient);
            this.cardId = cardId;
            this.from = from;
            this.columnId = columnId;
            this.after = after;
            this.before = before;
            this.version = version;
        }

        public String getCardId() {
            return cardId;
        }

        public String getFrom() {
            return from;
        }

        public String getColumnId() {
            return columnId;
        }

        public String getAfter() {
            return after;
        }

        public String getBefore() {
            return before;
        }

        public int getVersion() {
            return version;
        }
    }

    @DomEvent("card-opened")
    public static final class CardOpenedEvent extends ComponentEvent<IssueBoardElement> {

        private final String cardId;

        public CardOpenedEvent(
                IssueBoardElement source, boolean fromClient, @EventData("event.detail.id") String cardId) {
            super(source, fromClient);
            this.cardId = cardId;
        }

        public String getCardId() {
            return cardId;
        }
    }

    /** The reader says of a card that rests or stands still that it is still being worked on. */
    @DomEvent("card-woken")
    public static final class CardWokenEvent extends ComponentEvent<IssueBoardElement> {

        private final String cardId;

        public CardWokenEvent(
                IssueBoardElement source, boolean fromClient, @EventData("event.detail.id") String cardId) {
            super(source, fromClient);
            this.cardId = cardId;
        }

        public String getCardId() {
            return cardId;
        }
    }

    /** The reader has pressed the keys that undo. */
    @DomEvent("undo-asked")
    public static final class UndoAskedEvent extends ComponentEvent<IssueBoardElement> {

        public UndoAskedEvent(IssueBoardElement source, boolean fromClient) {
            super(source, fromClient);
        }
    }
}
