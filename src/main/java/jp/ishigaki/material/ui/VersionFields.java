package jp.ishigaki.material.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.function.Consumer;
import jp.ishigaki.material.MaterialContent;
import jp.ishigaki.material.NewVersion;
import jp.ishigaki.material.field.FileField;
import jp.ishigaki.material.file.Intake;
import jp.ishigaki.material.file.ReceivedFile;

/** What a version holds, a file or a link, and whether members see it at once. */
class VersionFields extends Div {

    private static final long serialVersionUID = 1L;

    enum Kind {
        FILE,
        LINK
    }

    private final RadioButtonGroup<Kind> kind = new RadioButtonGroup<>();
    private final FileField file;
    private final TextField link = new TextField();
    private final TextField note = new TextField();
    private final Checkbox released = new Checkbox();

    VersionFields(Intake intake, Consumer<ReceivedFile> whenReceived) {
        setClassName("form-fields");
        file = new FileField(intake, whenReceived);
        kind.setId("material-kind");
        kind.setLabel(text("kind"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(each -> text("kind." + each));
        kind.addValueChangeListener(chosen -> choose(chosen.getValue()));
        link.setId("material-link");
        link.setLabel(text("link"));
        link.setPlaceholder("https://");
        link.setHelperText(text("link.help"));
        link.setMaxLength(MaterialContent.LONGEST_LINK);
        link.setManualValidation(true);
        link.setWidthFull();
        note.setId("material-note");
        note.setLabel(text("note"));
        note.setHelperText(text("note.help"));
        note.setMaxLength(NewVersion.NOTE);
        note.setWidthFull();
        released.setId("material-released");
        released.setLabel(text("released"));
        add(kind, file, link, note, released);
        kind.setValue(Kind.FILE);
    }

    private void choose(Kind chosen) {
        file.setVisible(chosen == Kind.FILE);
        link.setVisible(chosen == Kind.LINK);
    }

    void release(boolean atOnce) {
        released.setValue(atOnce);
    }

    FileField file() {
        return file;
    }

    /** Empty, and said beside its field, when something is missing. */
    Optional<NewVersion> read() {
        return content().map(content -> new NewVersion(content, note.getValue(), released.getValue()));
    }

    private Optional<MaterialContent> content() {
        if (kind.getValue() == Kind.FILE) {
            var held = file.file();
            if (held.isEmpty()) {
                file.refuse(text("file.missing"));
            }
            return held.map(MaterialContent.OfFile::new);
        }
        var read = MaterialContent.link(link.getValue());
        link.setErrorMessage(text("link.wrong"));
        link.setInvalid(read.isEmpty());
        if (read.isEmpty()) {
            link.focus();
        }
        return read.map(MaterialContent.class::cast);
    }

    private String text(String key) {
        return getTranslation("material.VersionFields." + key);
    }
}
