package jp.ishigaki.workshop.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.text;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import jp.ishigaki.shared.ui.Joined;
import jp.ishigaki.workshop.IssueEdit;
import jp.ishigaki.workshop.IssueEdit.Field;

/** What was changed of an issue: the field, from what to what, by whom and when. */
class EditsCard extends Section {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 120;

    private final transient IssueWords words;

    EditsCard(List<IssueEdit> edits, IssueWords words) {
        this.words = words;
        setClassName("card");
        setId("issue-edits");
        var list = new UnorderedList();
        list.setClassName("row-list");
        edits.reversed().forEach(edit -> list.add(row(edit)));
        add(h2(getTranslation("workshop.EditsCard.title")), list);
    }

    private ListItem row(IssueEdit edit) {
        var who = edit.person().isEmpty() ? getTranslation("workshop.EditsCard.clock") : edit.person();
        var body = div("row-body", text(what(edit)));
        if (edit.field() != Field.RESTED) {
            body.add(p(
                    "row-sub",
                    getTranslation("workshop.IssueView.change", value(edit, edit.from()), value(edit, edit.to()))));
        }
        body.add(p("row-sub", Joined.dotted(getLocale(), who, words.moment(edit.at()))));
        var row = new ListItem(body);
        row.setClassName("row");
        return attribute(row, "data-field", edit.field().name());
    }

    private String what(IssueEdit edit) {
        return switch (edit.field()) {
            case ANSWER ->
                getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage())
                                && !edit.labelEn().isEmpty()
                        ? edit.labelEn()
                        : edit.label();
            case RESTED -> getTranslation("workshop.EditsCard.RESTED." + edit.to());
            default -> getTranslation("workshop.EditsCard." + edit.field());
        };
    }

    private String value(IssueEdit edit, String value) {
        if (value.isEmpty()) {
            return getTranslation("workshop.EditsCard.none");
        }
        return switch (edit.field()) {
            case DUE -> words.day(LocalDate.parse(value));
            case SESSION -> getTranslation("workshop.BoardView.session", value);
            case PART -> getTranslation("workshop.IssueView.part", value);
            default -> value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value;
        };
    }
}
