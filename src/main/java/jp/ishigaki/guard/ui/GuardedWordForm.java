package jp.ishigaki.guard.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.stream.Collectors;
import jp.ishigaki.guard.AddedWords;
import jp.ishigaki.guard.GuardedWordService;
import jp.ishigaki.guard.WordKind;

/** Takes words in, as many at once as there are lines. Lines that were not taken stay in the field, with the reason. */
class GuardedWordForm extends Div {

    private static final long serialVersionUID = 1L;

    private final transient GuardedWordService service;
    private final transient Runnable added;
    private final RadioButtonGroup<WordKind> kind = new RadioButtonGroup<>();
    private final TextArea words = new TextArea();
    private final Div told = div("");

    GuardedWordForm(GuardedWordService service, Runnable added) {
        this.service = service;
        this.added = added;
        setClassName("form");
        kind.setLabel(text("kind"));
        kind.setId("word-kind");
        kind.setItems(WordKind.values());
        kind.setItemLabelGenerator(each -> getTranslation("guard.WordKind." + each));
        kind.setValue(WordKind.CUSTOMER);
        words.setLabel(text("words"));
        words.setHelperText(text("help", GuardedWordService.LONGEST));
        words.setId("word-lines");
        words.setMinRows(4);
        words.setWidthFull();
        words.setRequiredIndicatorVisible(true);
        attribute(told, "role", "status");
        var add = primaryButton(text("add"), this::add);
        add.setId("words-add");
        add(kind, words, div("toolbar", add), told);
    }

    private void add() {
        told.removeAll();
        if (words.getValue().isBlank()) {
            words.setErrorMessage(text("missing"));
            words.setInvalid(true);
            words.focus();
            return;
        }
        var result = service.add(kind.getValue(), words.getValue());
        told.add(p("notice", text("added", result.added(), result.known())));
        words.setValue(result.unfit().stream().map(AddedWords.Unfit::word).collect(Collectors.joining("\n")));
        words.setErrorMessage(result.unfit().stream().map(this::error).collect(Collectors.joining(" ")));
        words.setInvalid(!result.unfit().isEmpty());
        words.focus();
        added.run();
    }

    private String error(AddedWords.Unfit unfit) {
        return text("unfit." + unfit.reason(), unfit.line(), unfit.word());
    }

    private String text(String key, Object... args) {
        return getTranslation("guard.GuardedWordForm." + key, args);
    }
}
