package jp.ishigaki.workshop.ui;

import com.vaadin.flow.component.Component;
import jp.ishigaki.shared.ui.IssueBoardElement;

/** The words of the board in the reader's language. There is no "me too" here, so its word is empty and not shown. */
final class BoardTexts {

    private BoardTexts() {}

    static IssueBoardElement.Texts of(Component page) {
        return new IssueBoardElement.Texts(
                text(page, "label"),
                text(page, "instructions"),
                text(page, "pickedUp"),
                text(page, "moved"),
                text(page, "dropped"),
                text(page, "cancelled"),
                text(page, "returned"),
                text(page, "notMovable"),
                text(page, "gone"),
                text(page, "move"),
                text(page, "moveTo"),
                text(page, "columns"),
                text(page, "privateToCompany"),
                text(page, "comments"),
                "",
                text(page, "empty"),
                text(page, "overLimit"));
    }

    private static String text(Component page, String key) {
        return page.getTranslation("workshop.BoardTexts." + key);
    }
}
