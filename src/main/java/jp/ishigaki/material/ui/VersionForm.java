package jp.ishigaki.material.ui;

import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.primaryButton;

import com.vaadin.flow.component.html.Div;
import java.util.UUID;
import jp.ishigaki.material.MaterialService;
import jp.ishigaki.material.SameFileException;
import jp.ishigaki.material.StorageFullException;
import jp.ishigaki.material.file.Intake;

/** Adds a version to a material. */
class VersionForm extends Div {

    private static final long serialVersionUID = 1L;

    private final transient MaterialService materials;
    private final UUID material;
    private final VersionFields version;
    private final transient Runnable done;

    /** @param released whether members see the material already, and so should see what is new in it */
    VersionForm(UUID material, boolean released, MaterialService materials, Intake intake, Runnable done) {
        this.material = material;
        this.materials = materials;
        this.done = done;
        this.version = new VersionFields(intake, received -> {});
        version.release(released);
        setId("version-form");
        var save = primaryButton(getTranslation("material.VersionForm.save"), this::save);
        save.setId("version-save");
        add(version, div("toolbar", save, button(getTranslation("material.MaterialForm.leave"), done)));
    }

    FileField file() {
        return version.file();
    }

    private void save() {
        var read = version.read();
        if (read.isEmpty()) {
            return;
        }
        try {
            materials.addVersion(material, read.get());
        } catch (SameFileException same) {
            version.file().letGo();
            version.file().refuse(getTranslation("material.VersionForm.same"));
            return;
        } catch (StorageFullException full) {
            version.file().letGo();
            version.file().refuse(StorageWords.full(this, full));
            return;
        }
        done.run();
    }
}
