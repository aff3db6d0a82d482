package jp.ishigaki.community.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import jp.ishigaki.community.QuestionLook;
import jp.ishigaki.shared.ui.DateTexts;
import jp.ishigaki.shared.ui.Joined;
import jp.ishigaki.shared.ui.Markup;

/** Who of the staff looked behind a pseudonym, and why: for those who wrote under it, and those who looked. */
class QuestionLooks extends Section {

    private static final long serialVersionUID = 1L;

    QuestionLooks(List<QuestionLook> looks, DateTexts dates) {
        setClassName("card");
        setId("question-looks");
        add(
                h2(getTranslation("community.QuestionLooks.title")),
                p("meta", getTranslation("community.QuestionLooks.lead")));
        var list = new UnorderedList();
        list.setClassName("row-list");
        for (var look : looks) {
            var row = new ListItem(div(
                    "row-body",
                    Markup.text(look.reason()),
                    p(
                            "row-sub",
                            Joined.dotted(
                                    getLocale(),
                                    QuestionTexts.alias(this, look.alias()),
                                    look.person(),
                                    dates.dateAndTime(look.at(), getLocale())))));
            row.setClassName("row");
            list.add(row);
        }
        add(list);
    }
}
