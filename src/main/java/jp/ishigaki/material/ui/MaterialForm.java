package jp.ishigaki.material.ui;

import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.primaryButton;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.material.MaterialService;
import jp.ishigaki.material.StorageFullException;
import jp.ishigaki.material.file.Intake;
import jp.ishigaki.material.file.ReceivedFile;
import jp.ishigaki.schedule.Block;

/** Adds a material with its first version. */
class MaterialForm extends Div {

    private static final long serialVersionUID = 1L;

    private final transient MaterialService materials;
    private final UUID session;
    private final PlanFields plan;
    private final VersionFields version;
    private final transient Runnable done;

    MaterialForm(UUID session, List<Block> blocks, MaterialService materials, Intake intake, Runnable done) {
        this.session = session;
        this.materials = materials;
        this.done = done;
        this.plan = new PlanFields(blocks);
        this.version = new VersionFields(intake, this::propose);
        setId("material-form");
        var save = primaryButton(getTranslation("material.MaterialForm.save"), this::save);
        save.setId("material-save");
        add(version, plan, div("toolbar", save, button(getTranslation("material.MaterialForm.leave"), done)));
    }

    private void propose(ReceivedFile file) {
        plan.propose(file.name().substring(0, file.name().lastIndexOf('.')));
    }

    /** What holds the file, for whoever hands one in. */
    FileField file() {
        return version.file();
    }

    private void save() {
        var first = version.read();
        var planned = plan.read();
        if (first.isPresent() && planned.isPresent()) {
            try {
                materials.add(session, planned.get(), first.get());
            } catch (StorageFullException full) {
                version.file().letGo();
                version.file().refuse(StorageWords.full(this, full));
                return;
            }
            done.run();
        }
    }
}
