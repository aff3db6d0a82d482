package jp.ishigaki.curriculum.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.Optional;
import jp.ishigaki.curriculum.ReferenceRefusedException;
import jp.ishigaki.curriculum.SectionRow;
import jp.ishigaki.curriculum.TextbookIndex;
import org.jspecify.annotations.Nullable;

/**
 * Chooses a section of the textbook by typing: a number in any width (2-2-3, ２.２.３), a part (第2編) or chapter (3章),
 * or words of a title. Nothing needs to be chosen unless the form says so.
 */
public class SectionPicker extends ComboBox<SectionRow> {

    private static final long serialVersionUID = 1L;

    private final transient TextbookIndex index;

    public SectionPicker(TextbookIndex index, String label) {
        this.index = index;
        setLabel(label);
        setPlaceholder(getTranslation("curriculum.SectionPicker.placeholder"));
        setWidthFull();
        setClearButtonVisible(true);
        setItemLabelGenerator(this::label);
        setItems(index::matches, index.sections());
    }

    private String label(SectionRow section) {
        var name = section.number() + " " + section.titleIn(getLocale());
        return section.edition() == null || section.pages().isEmpty()
                ? name
                : getTranslation("curriculum.SectionPicker.item", name, section.edition(), section.pagesText());
    }

    /** Chooses the section with this number, if there is one. */
    public void choose(@Nullable String number) {
        if (number != null) {
            index.section(number).ifPresent(this::setValue);
        }
    }

    public Optional<String> number() {
        return getOptionalValue().map(SectionRow::number);
    }

    /** Says beside the field why what was chosen was refused. */
    public void refuse(ReferenceRefusedException refused) {
        setErrorMessage(getTranslation(refused.messageKey()));
        setInvalid(true);
        focus();
    }
}
