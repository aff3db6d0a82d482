package jp.ishigaki.schedule.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.UUID;
import jp.ishigaki.curriculum.CurriculumPaths;
import jp.ishigaki.schedule.SessionReferenceRow;
import jp.ishigaki.schedule.SessionReferences;
import org.jspecify.annotations.Nullable;

/** Where a session stands in the textbook. Staff and lecturers note sections with their pages here. */
class ReferencesCard extends Section {

    private static final long serialVersionUID = 1L;

    private final transient SessionReferences references;
    private final UUID session;
    private final boolean mayPrepare;
    private final Div list = div("");

    /** @param form to note another one, or null for readers */
    ReferencesCard(UUID session, SessionReferences references, @Nullable ReferenceForm form) {
        this.session = session;
        this.references = references;
        this.mayPrepare = form != null;
        setClassName("card");
        setId("session-references");
        add(h2(getTranslation("schedule.ReferencesCard.title")), list);
        if (form != null) {
            form.whenNoted(this::show);
            add(form);
        }
        show();
    }

    private void show() {
        list.removeAll();
        var all = references.of(session);
        setVisible(mayPrepare || !all.isEmpty());
        if (all.isEmpty()) {
            list.add(p("empty", getTranslation("schedule.ReferencesCard.empty")));
            return;
        }
        var rows = new UnorderedList();
        rows.setClassName("row-list");
        all.forEach(reference -> rows.add(item(reference)));
        list.add(rows);
    }

    private Component item(SessionReferenceRow reference) {
        var title = link(
                CurriculumPaths.section(reference.section()),
                reference.section() + "  " + reference.titleIn(getLocale()));
        title.addClassName("row-title");
        var pages = reference.shownPages().isEmpty()
                ? reference.edition()
                : getTranslation("curriculum.reference", reference.edition(), reference.shownPages());
        var item = new ListItem(div("row-body", title), span("row-meta", pages));
        item.setClassName("row");
        if (mayPrepare) {
            var strike = button(getTranslation("schedule.ReferencesCard.strike"), () -> {
                references.strike(session, reference.section());
                show();
            });
            strike.setAriaLabel(getTranslation("schedule.ReferencesCard.strikeOf", reference.section()));
            item.add(attribute(strike, "data-strike", reference.section()));
        }
        return attribute(item, "data-reference", reference.section());
    }
}
