package jp.ishigaki.workshop.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import jp.ishigaki.shared.ui.Joined;
import jp.ishigaki.shared.ui.Markup;
import jp.ishigaki.workshop.IssueLook;

/** Who of the staff looked whose an anonymous issue is, and why: for its company, its expert, and those who looked. */
class IssueLooks extends Section {

    private static final long serialVersionUID = 1L;

    IssueLooks(List<IssueLook> looks, IssueWords words) {
        setClassName("card");
        setId("issue-looks");
        add(h2(getTranslation("workshop.IssueLooks.title")), p("meta", getTranslation("workshop.IssueLooks.lead")));
        var list = new UnorderedList();
        list.setClassName("row-list");
        for (var look : looks) {
            var row = new ListItem(div(
                    "row-body",
                    Markup.text(look.reason()),
                    p("row-sub", Joined.dotted(getLocale(), look.person(), words.moment(look.at())))));
            row.setClassName("row");
            list.add(row);
        }
        add(list);
    }
}
