package jp.ishigaki.material.ui;

import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.h3;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Stream;
import jp.ishigaki.material.MaterialQueries;
import jp.ishigaki.material.MaterialRow;
import jp.ishigaki.material.MaterialService;
import jp.ishigaki.material.file.Intake;
import jp.ishigaki.material.file.VirusScanner;
import jp.ishigaki.schedule.Block;
import jp.ishigaki.schedule.SessionRow;
import jp.ishigaki.shared.ui.DateTexts;

/** The materials of a session, block by block. Whoever prepares the session adds to them here. */
class MaterialsCard extends Section {

    private static final long serialVersionUID = 1L;

    private final transient SessionRow session;
    private final transient MaterialQueries queries;
    private final transient MaterialService service;
    private final transient Intake intake;
    private final transient VirusScanner scanner;
    private final transient DateTexts dates;
    private final boolean mayPrepare;

    MaterialsCard(
            SessionRow session,
            boolean mayPrepare,
            List<MaterialRow> materials,
            MaterialQueries queries,
            MaterialService service,
            Intake intake,
            VirusScanner scanner,
            DateTexts dates) {
        this.session = session;
        this.mayPrepare = mayPrepare;
        this.queries = queries;
        this.service = service;
        this.intake = intake;
        this.scanner = scanner;
        this.dates = dates;
        setClassName("card");
        setId("session-materials");
        show(materials);
    }

    private void show(List<MaterialRow> materials) {
        removeAll();
        add(h2(getTranslation("material.MaterialsCard.title")));
        if (materials.isEmpty()) {
            add(p("empty", getTranslation("material.MaterialsCard.empty")));
        }
        for (var block : Block.values()) {
            var ofBlock = materials.stream()
                    .filter(material -> material.block() == block)
                    .toList();
            if (!ofBlock.isEmpty()) {
                var rows = new UnorderedList();
                rows.setClassName("row-list");
                ofBlock.forEach(material -> rows.add(new MaterialItem(material, false, dates)));
                add(h3(getTranslation("schedule.Block." + block)), rows);
            }
        }
        if (mayPrepare) {
            var add = button(getTranslation("material.MaterialsCard.add"), this::edit);
            add.setId("material-add");
            add(div("toolbar", add));
        }
    }

    private void edit() {
        removeAll();
        add(h2(getTranslation("material.MaterialForm.title")));
        if (!scanner.isConfigured()) {
            add(ScannerNotice.none());
        }
        add(new MaterialForm(session.id(), blocks(), service, intake, () -> show(queries.of(session.id()))));
    }

    private List<Block> blocks() {
        return Stream.of(Block.values())
                .filter(block -> session.plan().hours(block).isPresent())
                .toList();
    }
}
