package jp.ishigaki.workshop.ui;

import com.vaadin.flow.component.Component;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.ishigaki.workshop.WorkshopPaths;

/** The words of the board in the reader's language, by the names under which the board looks for them. */
final class BoardTexts {

    private static final List<String> NAMES = List.of(
            "label",
            "instructions",
            "pickedUp",
            "moved",
            "dropped",
            "cancelled",
            "returned",
            "notMovable",
            "gone",
            "move",
            "moveTo",
            "columns",
            "privateToCompany",
            "comments",
            "empty",
            "overLimit",
            "overLimitOfCompany",
            "wouldExceed",
            "ofWhole",
            "otherLane",
            "laneEdge",
            "hidden",
            "mine",
            "session",
            "noPart",
            "due",
            "late",
            "rested",
            "stalled",
            "owner",
            "wake",
            "howWake",
            "notWakeable",
            "howVerify",
            "liftedToVerify",
            "onlyVerify");

    private BoardTexts() {}

    static Map<String, String> of(Component page) {
        var texts = new LinkedHashMap<String, String>();
        NAMES.forEach(name -> texts.put(name, page.getTranslation("workshop.BoardTexts." + name)));
        texts.put("href", WorkshopPaths.ISSUE);
        return texts;
    }
}
