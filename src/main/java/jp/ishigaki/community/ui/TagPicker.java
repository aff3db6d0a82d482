package jp.ishigaki.community.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBoxI18n;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jp.ishigaki.community.Tags;

/** Chooses tags among those in use, or new ones: Enter takes what is typed, Backspace takes the last one away. */
class TagPicker extends MultiSelectComboBox<String> {

    private static final long serialVersionUID = 1L;

    TagPicker(List<String> suggested) {
        setId("question-tags");
        setLabel(text("label"));
        setHelperText(text("help", Tags.MOST));
        setPlaceholder(text("placeholder"));
        setWidthFull();
        setAutoExpand(AutoExpandMode.VERTICAL);
        setAllowCustomValue(true);
        setManualValidation(true);
        setItems(suggested);
        setI18n(new MultiSelectComboBoxI18n()
                .setCleared(text("cleared"))
                .setFocused(text("focused"))
                .setSelected(text("selected"))
                .setDeselected(text("deselected"))
                .setTotal(text("total")));
        addCustomValueSetListener(typed -> take(typed.getDetail()));
        addValueChangeListener(change -> limit(change.getOldValue(), change.getValue()));
    }

    /** Several at once, where somebody writes them with commas. */
    private void take(String typed) {
        var all = new LinkedHashSet<>(getValue());
        var written = Tags.normal(List.of(typed.split("[、，,]")));
        if (written.stream().anyMatch(tag -> tag.length() > Tags.LONGEST)) {
            refuse(text("tooLong", Tags.LONGEST));
            return;
        }
        all.addAll(written);
        setValue(all);
    }

    private void limit(Set<String> before, Set<String> now) {
        if (now.size() <= Tags.MOST) {
            setInvalid(false);
        } else {
            setValue(before.size() <= Tags.MOST ? before : Set.of());
            refuse(text("tooMany", Tags.MOST));
        }
    }

    void refuse(String why) {
        setErrorMessage(why);
        setInvalid(true);
    }

    List<String> chosen() {
        return List.copyOf(getValue());
    }

    void choose(List<String> tags) {
        setValue(new LinkedHashSet<>(tags));
    }

    private String text(String key, Object... args) {
        return getTranslation("community.TagPicker." + key, args);
    }
}
