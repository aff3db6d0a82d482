package jp.ishigaki.commitment.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import jp.ishigaki.commitment.CommitmentChange;
import jp.ishigaki.commitment.CommitmentChange.Field;
import jp.ishigaki.shared.ui.DateTexts;
import jp.ishigaki.shared.ui.Joined;

/** What became of a commitment: which field, from what to what, by whom and when. */
class ChangeList extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Component page;

    ChangeList(List<CommitmentChange> changes, DateTexts dates, Component page) {
        this.page = page;
        setClassName("card");
        setId("commitment-history");
        var list = new UnorderedList();
        list.setClassName("row-list");
        changes.forEach(change -> {
            var body = div(
                    "row-body",
                    text(sentence(change)),
                    p(
                            "row-sub",
                            Joined.dotted(
                                    getLocale(),
                                    change.person(),
                                    dates.dateAndTime(change.changedAt(), getLocale()),
                                    change.remark())));
            var row = new ListItem(body);
            row.setClassName("row");
            list.add(row);
        });
        add(h2(getTranslation("commitment.ChangeList.title")), list);
    }

    private String sentence(CommitmentChange change) {
        if (change.field() == Field.STATE && change.fromValue().isEmpty()) {
            return getTranslation("commitment.ChangeList.made");
        }
        return getTranslation(
                "commitment.ChangeList." + change.field(),
                value(change.field(), change.fromValue()),
                value(change.field(), change.toValue()));
    }

    private String value(Field field, String value) {
        return switch (field) {
            case STATE -> getTranslation("commitment.CommitmentState." + value);
            case DUE -> CommitmentWords.day(LocalDate.parse(value), page);
            case TITLE, OWNER, EXPECTED -> value;
        };
    }
}
