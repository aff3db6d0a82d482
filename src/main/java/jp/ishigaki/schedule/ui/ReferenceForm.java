package jp.ishigaki.schedule.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.primaryButton;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.curriculum.EditionRow;
import jp.ishigaki.curriculum.ReferenceRefusedException;
import jp.ishigaki.curriculum.ReferenceRefusedException.Reason;
import jp.ishigaki.curriculum.TextbookIndex;
import jp.ishigaki.curriculum.ui.SectionPicker;
import jp.ishigaki.schedule.SessionReferences;

/** Notes edition, section and pages; each refusal stands beside the field it is about. */
class ReferenceForm extends Div {

    private static final long serialVersionUID = 1L;

    private final transient SessionReferences references;
    private final UUID session;
    private final Select<EditionRow> edition = new Select<>();
    private final SectionPicker section;
    private final TextField pages = new TextField();
    private transient Runnable whenNoted = () -> {};

    ReferenceForm(UUID session, SessionReferences references, TextbookIndex index, List<EditionRow> editions) {
        this.session = session;
        this.references = references;
        section = new SectionPicker(index, getTranslation("schedule.ReferenceForm.section"));
        section.setId("reference-section");
        edition.setId("reference-edition");
        edition.setLabel(getTranslation("schedule.ReferenceForm.edition"));
        edition.setItems(editions);
        edition.setItemLabelGenerator(each -> each.id() + "  " + each.titleIn(getLocale()));
        var usual = references.editionFor(session);
        editions.stream().filter(each -> each.id().equals(usual)).findFirst().ifPresent(edition::setValue);
        pages.setId("reference-pages");
        pages.setLabel(getTranslation("schedule.ReferenceForm.pages"));
        pages.setHelperText(getTranslation("schedule.ReferenceForm.pagesHelp"));
        pages.setMaxLength(120);
        var note = primaryButton(getTranslation("schedule.ReferenceForm.note"), this::note);
        note.setId("reference-note");
        add(section, edition, pages, div("toolbar", note));
    }

    void whenNoted(Runnable then) {
        whenNoted = then;
    }

    private void note() {
        edition.setInvalid(false);
        section.setInvalid(false);
        pages.setInvalid(false);
        try {
            references.cite(
                    session,
                    edition.getOptionalValue().map(EditionRow::id).orElse(null),
                    section.number().orElseThrow(() -> new ReferenceRefusedException(Reason.UNKNOWN_SECTION)),
                    pages.getValue());
            section.clear();
            pages.clear();
            whenNoted.run();
            section.focus();
        } catch (ReferenceRefusedException refused) {
            refuse(refused);
        }
    }

    private void refuse(ReferenceRefusedException refused) {
        var why = getTranslation(refused.messageKey());
        switch (refused.reason()) {
            case UNKNOWN_SECTION -> section.refuse(refused);
            case NO_EDITION, UNKNOWN_EDITION -> {
                edition.setErrorMessage(why);
                edition.setInvalid(true);
                edition.focus();
            }
            case UNREADABLE_PAGES -> {
                pages.setErrorMessage(why);
                pages.setInvalid(true);
                pages.focus();
            }
        }
    }
}
