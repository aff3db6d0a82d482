package jp.ishigaki.material.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.html.ListItem;
import jp.ishigaki.material.MaterialPaths;
import jp.ishigaki.material.MaterialRow;
import jp.ishigaki.shared.ui.DateTexts;
import jp.ishigaki.shared.ui.Joined;

/** One material in a list: its title leads to the file or the link. */
class MaterialItem extends ListItem {

    private static final long serialVersionUID = 1L;

    /** @param namesBlock whether the block stands in the line, where no heading names it */
    MaterialItem(MaterialRow material, boolean namesBlock, DateTexts dates) {
        setClassName("row");
        attribute(this, "data-material", material.id().toString());
        var words = new VersionWords(this, dates, getLocale());
        var block = namesBlock ? getTranslation("schedule.Block." + material.block()) : "";
        var body = div(
                "row-body",
                words.title(material.id(), material.version(), material.title()),
                span("row-sub", Joined.dotted(getLocale(), block, words.description(material.version()))));
        if (!material.version().note().isEmpty()) {
            body.add(span("row-sub", material.version().note()));
        }
        add(body);
        var side = div("row-meta");
        words.trouble(material.version()).ifPresent(side::add);
        if (material.mayPrepare()) {
            prepare(material, side);
        }
        if (side.getComponentCount() > 0) {
            add(side);
        }
    }

    private void prepare(MaterialRow material, com.vaadin.flow.component.html.Div side) {
        if (material.withdrawn()) {
            side.add(chip("plain", getTranslation("material.state.withdrawn")));
        } else if (material.shown() == null) {
            side.add(chip("soon", getTranslation("material.state.unreleased")));
        } else if (material.hasNewer()) {
            side.add(chip("soon", getTranslation("material.state.newer", material.newest())));
        }
        var manage = link(MaterialPaths.material(material.id()), getTranslation("material.MaterialItem.manage"));
        manage.addClassName("btn");
        manage.setAriaLabel(getTranslation("material.MaterialItem.manageOf", material.title()));
        side.add(attribute(manage, "data-manage", material.id().toString()));
    }
}
