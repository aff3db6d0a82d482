package jp.ishigaki.diagnosis.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.section;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import jp.ishigaki.diagnosis.DepartmentCopy;
import jp.ishigaki.diagnosis.DepartmentService;
import jp.ishigaki.diagnosis.DepartmentTakenException;
import jp.ishigaki.diagnosis.DepartmentVoices;
import jp.ishigaki.diagnosis.DiagnosisPaths;
import jp.ishigaki.diagnosis.OpenDiagnosis;

/** The departments that answer the open run for themselves, and the way to name another. */
class DepartmentsCard extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_NAME = 60;

    private final transient Words words;
    private final transient OpenDiagnosis open;
    private final transient DepartmentService departments;
    private final transient Runnable onChange;
    private final TextField name = new TextField();

    DepartmentsCard(
            Words words,
            OpenDiagnosis open,
            DepartmentVoices voices,
            DepartmentService departments,
            Runnable onChange) {
        this.words = words;
        this.open = open;
        this.departments = departments;
        this.onChange = onChange;
        var card = section(
                "card", h2(words.key("DepartmentsCard.title")), p("field-help", words.key("DepartmentsCard.lead")));
        card.setId("departments");
        if (!voices.isEmpty()) {
            var list = new UnorderedList();
            list.setClassName("row-list");
            voices.copies().forEach(copy -> list.add(row(copy)));
            card.add(list);
        }
        name.setId("department");
        name.setLabel(words.key("DepartmentsCard.name"));
        name.setMaxLength(LONGEST_NAME);
        var add = button(words.key("DepartmentsCard.add"), this::add);
        add.setId("add-department");
        card.add(div("toolbar", name, add));
        add(card);
    }

    private ListItem row(DepartmentCopy copy) {
        var title = link(DiagnosisPaths.department(copy.id()), copy.department());
        title.setClassName("row-title");
        var remove = button(words.key("DepartmentsCard.remove"), () -> {
            departments.remove(copy.id());
            onChange.run();
        });
        attribute(remove, "aria-label", words.key("DepartmentsCard.removeThis", copy.department()));
        var items = open.questionnaire().items().size();
        return new ListItem(
                div("row-body", title),
                span("row-meta", words.key("DiagnosisForm.count", copy.answers().size(), items)),
                remove);
    }

    private void add() {
        if (name.getValue().isBlank()) {
            refuse("needName");
            return;
        }
        try {
            departments.add(open.run(), name.getValue());
            onChange.run();
        } catch (DepartmentTakenException taken) {
            refuse("taken");
        }
    }

    private void refuse(String reason) {
        name.setErrorMessage(words.key("DepartmentsCard." + reason));
        name.setInvalid(true);
        name.focus();
    }
}
