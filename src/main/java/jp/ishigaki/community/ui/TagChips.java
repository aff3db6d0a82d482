package jp.ishigaki.community.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.link;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import jp.ishigaki.community.CommunityPaths;

/** Tags that lead to the other questions with them. */
final class TagChips {

    private TagChips() {}

    static Div of(List<String> tags) {
        var chips = div("chips tags");
        tags.forEach(tag -> {
            var chip = attribute(link(CommunityPaths.tagged(tag), tag), "data-tag", tag);
            chip.addClassNames("chip", "is-plain");
            chips.add(chip);
        });
        return chips;
    }
}
