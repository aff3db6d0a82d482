package jp.ishigaki.cohort.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.util.UUID;
import jp.ishigaki.cohort.CohortEditions;
import jp.ishigaki.curriculum.CurriculumPaths;
import jp.ishigaki.curriculum.EditionQueries;
import jp.ishigaki.curriculum.EditionRow;

/** Which edition of the textbook the cohort has at hand; changing it takes effect at once and says so. */
class EditionChoice extends Section {

    private static final long serialVersionUID = 1L;

    private final transient CohortEditions chosen;
    private final UUID cohort;
    private final Div told = div("");

    EditionChoice(UUID cohort, CohortEditions chosen, EditionQueries editions) {
        this.cohort = cohort;
        this.chosen = chosen;
        setClassName("card");
        attribute(told, "role", "status");
        var all = editions.editions();
        add(h2(getTranslation("cohort.EditionChoice.title")));
        if (all.isEmpty()) {
            add(p("empty", getTranslation("cohort.EditionChoice.none")));
        } else {
            var select = new Select<EditionRow>();
            select.setId("cohort-edition");
            select.setLabel(getTranslation("cohort.EditionChoice.label"));
            select.setHelperText(getTranslation("cohort.EditionChoice.help"));
            select.setItems(all);
            select.setItemLabelGenerator(each -> each.id() + "  " + each.titleIn(getLocale()));
            var now = chosen.of(cohort).orElse("");
            all.stream().filter(each -> each.id().equals(now)).findFirst().ifPresent(select::setValue);
            select.addValueChangeListener(change -> choose(change.getValue()));
            add(select, told);
        }
        add(div("toolbar", link(CurriculumPaths.EDITIONS, getTranslation("cohort.EditionChoice.editions"))));
    }

    private void choose(EditionRow edition) {
        chosen.choose(cohort, edition.id());
        told.removeAll();
        told.add(p("notice", getTranslation("cohort.EditionChoice.done", edition.id())));
    }
}
