package jp.ishigaki.schedule.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import jp.ishigaki.curriculum.PartRow;

/** The parts of the textbook that the seminar teaches, with their approach levels. */
class PartsField extends Div {

    private static final long serialVersionUID = 1L;

    private final transient List<PartRow> textbook;
    private final CheckboxGroup<PartRow> parts = new CheckboxGroup<>();

    PartsField(List<PartRow> textbook) {
        this.textbook = textbook;
        parts.setId("session-parts");
        parts.setLabel(getTranslation("schedule.SessionForm.parts"));
        parts.setItems(textbook);
        parts.setItemLabelGenerator(this::label);
        parts.setManualValidation(true);
        add(parts);
    }

    private String label(PartRow part) {
        var name = getTranslation("curriculum.part", part.number()) + " " + part.titleIn(getLocale());
        return part.approach() == null
                ? name
                : getTranslation(
                        "schedule.SessionForm.part",
                        name,
                        getTranslation("curriculum.ApproachLevel." + part.approach()));
    }

    void choose(List<Integer> numbers) {
        parts.setValue(textbook.stream()
                .filter(part -> numbers.contains(part.number()))
                .collect(java.util.stream.Collectors.toSet()));
    }

    List<Integer> chosen() {
        return parts.getValue().stream().map(PartRow::number).toList();
    }

    HasValidation field() {
        return parts;
    }
}
