package jp.ishigaki.moderation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import jp.ishigaki.community.QuestionRow;
import jp.ishigaki.curriculum.CurriculumQueries;
import jp.ishigaki.curriculum.PartRow;
import jp.ishigaki.curriculum.ReferenceRefusedException;
import jp.ishigaki.curriculum.ui.SectionPicker;
import org.jspecify.annotations.Nullable;

/** Where in the textbook a question is to stand: in a section, else in a part. */
class PlaceFields extends Div {

    private static final long serialVersionUID = 1L;

    private final Select<PartRow> part = new Select<>();
    private final SectionPicker section;

    /** @param of where the question stands that is shown at first */
    PlaceFields(String name, CurriculumQueries curriculum, QuestionRow of) {
        setClassName("form-fields");
        section = new SectionPicker(curriculum.index(), text("section"));
        section.setId(name + "-section");
        section.setHelperText(text("sectionHelp"));
        section.choose(of.section());
        var parts = curriculum.parts();
        part.setId(name + "-part");
        part.setLabel(text("part"));
        part.setWidthFull();
        part.setEmptySelectionAllowed(true);
        part.setEmptySelectionCaption(text("noPart"));
        part.setItemLabelGenerator(
                each -> each == null ? text("noPart") : text("partName", each.number(), each.titleIn(getLocale())));
        part.setItems(parts);
        parts.stream()
                .filter(each -> Integer.valueOf(each.number()).equals(of.part()))
                .findFirst()
                .ifPresent(part::setValue);
        add(section, part);
    }

    @Nullable Integer part() {
        return part.getOptionalValue().map(PartRow::number).orElse(null);
    }

    @Nullable String section() {
        return section.number().orElse(null);
    }

    void refuse(ReferenceRefusedException refused) {
        section.refuse(refused);
    }

    private String text(String key, Object... args) {
        return ModerationWords.word(this, "PlaceFields." + key, args);
    }
}
