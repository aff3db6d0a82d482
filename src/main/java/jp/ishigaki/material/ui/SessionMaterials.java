package jp.ishigaki.material.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.span;
import static jp.ishigaki.shared.ui.Markup.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import jp.ishigaki.curriculum.CurriculumPaths;
import jp.ishigaki.material.MaterialRow;
import jp.ishigaki.schedule.SchedulePaths;
import jp.ishigaki.schedule.SessionReferenceRow;
import jp.ishigaki.schedule.SessionRow;
import jp.ishigaki.schedule.ui.SessionName;
import jp.ishigaki.shared.ui.DateTexts;
import jp.ishigaki.shared.ui.Days;

/** One session in the list of materials: where it stands in the textbook, and what there is to take along. */
class SessionMaterials extends Section {

    private static final long serialVersionUID = 1L;

    private final UnorderedList rows = new UnorderedList();

    SessionMaterials(SessionRow session, List<SessionReferenceRow> references) {
        setClassName("card");
        attribute(this, "data-session", String.valueOf(session.number()));
        rows.setClassName("row-list");
        var head = div(
                "card-head",
                new H2(link(SchedulePaths.session(session.id()), SessionName.of(session, getLocale(), this))),
                span("meta", Days.dayAndYear(session.heldOn(), getLocale())));
        if (session.cancelled()) {
            head.add(chip("plain", getTranslation("material.SessionMaterials.cancelled")));
        }
        add(head);
        if (!references.isEmpty()) {
            add(textbook(references));
        }
        add(rows);
    }

    private Div textbook(List<SessionReferenceRow> references) {
        var line = div("chips", text(getTranslation("material.SessionMaterials.textbook")));
        references.forEach(reference -> {
            var section = link(
                    CurriculumPaths.section(reference.section()),
                    getTranslation(
                            reference.shownPages().isEmpty()
                                    ? "material.SessionMaterials.section"
                                    : "material.SessionMaterials.pages",
                            reference.edition(),
                            reference.section(),
                            reference.shownPages()));
            line.add(attribute(section, "data-reference", reference.section()));
        });
        return line;
    }

    void put(List<MaterialRow> materials, DateTexts dates) {
        materials.forEach(material -> rows.add(new MaterialItem(material, true, dates)));
        rows.setVisible(rows.getComponentCount() > 0);
    }
}
