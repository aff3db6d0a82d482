package jp.ishigaki.attendance.ui;

import com.vaadin.flow.component.Component;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The matrix's words, by the names its component knows. */
final class MatrixTexts {

    private static final List<String> NAMES = List.of(
            "label",
            "instructions",
            "company",
            "sum",
            "none",
            "otherTrack",
            "recorded",
            "refused",
            "notYet",
            "nothingToUndo",
            "saving",
            "notSaved",
            "find",
            "notFound",
            "rest",
            "session",
            "undo");

    private MatrixTexts() {}

    static Map<String, Object> of(Component in) {
        var texts = new HashMap<String, Object>();
        NAMES.forEach(name -> texts.put(name, in.getTranslation("attendance.MatrixElement." + name)));
        texts.put("states", Letters.names(in));
        return texts;
    }
}
