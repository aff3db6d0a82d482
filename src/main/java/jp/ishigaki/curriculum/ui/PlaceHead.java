package jp.ishigaki.curriculum.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
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
        add(heading(title));
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

    /** The number stays whole where the line breaks. */
    private static H1 heading(String title) {
        var words = title.split("  ", 2);
        var heading = h1("");
        heading.add(span("whole", words[0]));
        if (words.length > 1) {
            heading.add("  " + words[1]);
        }
        return heading;
    }
}
