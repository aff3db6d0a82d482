package jp.ishigaki.curriculum.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.html.Div;
import jp.ishigaki.curriculum.PartRow;
import jp.ishigaki.curriculum.ReadingGoals;

/** The head of a page within a part: the title, how the part approaches measures, and who reads it for what. */
class PlaceHead extends Div {

    private static final long serialVersionUID = 1L;

    PlaceHead(String title, PartRow part, ReadingGoals goals) {
        setClassName("page-head");
        var chips = div("chips");
        var approach = part.approach();
        if (approach != null) {
            chips.add(attribute(
                    chip("info", getTranslation("curriculum.ApproachLevel." + approach)),
                    "data-approach",
                    approach.name()));
            add(chips);
        }
        add(h1(title));
        goals.of(part.number())
                .forEach(goal -> add(attribute(
                        p(
                                "lead",
                                getTranslation(
                                        "curriculum.PlaceHead.goal",
                                        getTranslation("curriculum.Audience." + goal.audience()),
                                        goal.goalIn(getLocale()))),
                        "data-audience",
                        goal.audience().name())));
    }
}
