package jp.ishigaki.curriculum.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import jp.ishigaki.curriculum.Pages;
import jp.ishigaki.curriculum.PagesTable;

/** Takes the pages of all sections over from a spreadsheet; with an error in any row it takes none and names them all. */
class PastedPages extends Section {

    private static final long serialVersionUID = 1L;

    private final TextArea pasted = new TextArea();
    private final Div told = div("");
    private final Set<String> sections;
    private final transient Consumer<Map<String, Pages.Range>> taken;

    PastedPages(Set<String> sections, Consumer<Map<String, Pages.Range>> taken) {
        this.sections = sections;
        this.taken = taken;
        setClassName("card");
        pasted.setId("edition-csv");
        pasted.setLabel(getTranslation("curriculum.PastedPages.label"));
        pasted.setHelperText(getTranslation("curriculum.PastedPages.help"));
        pasted.setPlaceholder("2-2-1,14,14\n2-2-3,16,17");
        pasted.setMinRows(5);
        pasted.setWidthFull();
        told.setId("edition-csv-told");
        attribute(told, "role", "status");
        var take = button(getTranslation("curriculum.PastedPages.take"), this::take);
        take.setId("edition-csv-take");
        add(h2(getTranslation("curriculum.PastedPages.title")), pasted, div("toolbar", take), told);
    }

    private void take() {
        var table = PagesTable.read(pasted.getValue(), sections);
        told.removeAll();
        if (table.problems().isEmpty()) {
            taken.accept(table.pages());
            told.add(p(
                    "notice",
                    getTranslation("curriculum.PastedPages.taken", table.pages().size())));
            return;
        }
        var list = new UnorderedList();
        table.problems()
                .forEach(problem -> list.add(attribute(
                        new ListItem(getTranslation(
                                "curriculum.PagesTable." + problem.reason(), problem.row(), problem.value())),
                        "data-row",
                        String.valueOf(problem.row()))));
        told.add(div(
                "notice is-warn",
                div(
                        "",
                        text(getTranslation(
                                "curriculum.PastedPages.problems",
                                table.problems().size())),
                        list)));
    }
}
