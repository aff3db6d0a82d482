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
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Issues in columns, moved by mouse, finger or keyboard. The browser shows a move at once and then reports it: answer
 * every {@link CardMovedEvent} with {@link #setColumns}, which also undoes a move that was refused. What arrives from
 * the browser is a wish; {@code movable} is a courtesy to the reader and guards nothing.
 */
@Tag("issue-board")
@JsModule("./components/issue-board.ts")
public final class IssueBoardElement extends Component implements HasSize, HasStyle {

    /** Without a limit a column takes any number of cards. */
    public record Column(String id, String title, @Nullable Integer limit, List<Card> cards) {}

    public record Card(
            String id,
            String title,
            String company,
            List<String> meta,
            int ideas,
            int metoo,
            boolean privateToCompany,
            boolean movable,
            @Nullable String href) {}

    /**
     * The board's words. {@code pickedUp}, {@code moved}, {@code dropped}, {@code cancelled}, {@code returned} (after a
     * refused move), {@code notMovable} and {@code gone} are spoken and may hold {@code {card}}, {@code {column}} and {@code {position}}; {@code moveTo} may
     * hold {@code {card}}, {@code ideas} and {@code metoo} {@code {count}}.
     */
    public record Texts(
            String label,
            String instructions,
            String pickedUp,
            String moved,
            String dropped,
            String cancelled,
            String returned,
            String notMovable,
            String gone,
            String move,
            String moveTo,
            String columns,
            String privateToCompany,
            String ideas,
            String metoo,
            String empty,
            String overLimit) {}

    private int revision;

    public IssueBoardElement(Texts texts) {
        getElement().setPropertyBean("texts", texts);
    }

    /** The truth as the server has it. The revision makes the browser take it even when nothing else has changed. */
    public void setColumns(List<Column> columns) {
        getElement().setPropertyList("columns", columns);
        getElement().setProperty("revision", ++revision);
    }

    public Registration addCardMovedListener(ComponentEventListener<CardMovedEvent> listener) {
        return addListener(CardMovedEvent.class, listener);
    }

    public Registration addCardOpenedListener(ComponentEventListener<CardOpenedEvent> listener) {
        return addListener(CardOpenedEvent.class, listener);
    }

    /** The index is the card's place, from 0, in the column it was moved to. */
    @DomEvent("card-moved")
    public static final class CardMovedEvent extends ComponentEvent<IssueBoardElement> {

        private final String cardId;
        private final String columnId;
        private final int index;

        public CardMovedEvent(
                IssueBoardElement source,
                boolean fromClient,
                @EventData("event.detail.id") String cardId,
                @EventData("event.detail.to") String columnId,
                @EventData("event.detail.index") int index) {
            super(source, fromClient);
            this.cardId = cardId;
            this.columnId = columnId;
            this.index = index;
        }

        public String getCardId() {
            return cardId;
        }

        public String getColumnId() {
            return columnId;
        }

        public int getIndex() {
            return index;
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
}
