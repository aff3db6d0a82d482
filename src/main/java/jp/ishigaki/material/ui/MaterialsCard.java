package jp.ishigaki.material.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.h3;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import jp.ishigaki.material.MaterialPaths;
import jp.ishigaki.material.MaterialRow;
import jp.ishigaki.schedule.Block;
import jp.ishigaki.schedule.SessionRow;
import jp.ishigaki.shared.ui.DateTexts;

/** The materials of a session, block by block. Whoever prepares the session adds to them from here. */
class MaterialsCard extends Section {

    private static final long serialVersionUID = 1L;

    MaterialsCard(SessionRow session, boolean mayPrepare, List<MaterialRow> materials, DateTexts dates) {
        setClassName("card");
        setId("session-materials");
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
            var add = link(MaterialPaths.addTo(session.id()), getTranslation("material.MaterialsCard.add"));
            add.addClassName("btn");
            add.setId("material-add");
            add(div("toolbar", add));
        }
    }
}
