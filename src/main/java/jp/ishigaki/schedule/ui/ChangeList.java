package jp.ishigaki.schedule.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.text;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.ishigaki.schedule.ChangeWords;
import jp.ishigaki.schedule.SchedulePaths;
import jp.ishigaki.schedule.SessionChange;

/** What a release does or did, session by session, in sentences. */
class ChangeList extends UnorderedList {

    private static final long serialVersionUID = 1L;

    ChangeList(List<SessionChange> changes, ChangeWords words, Map<UUID, String> names, boolean linked) {
        setClassName("changes");
        for (var change : changes) {
            var number = change.after().number();
            var name = words.title(change, names, getLocale());
            var item = new ListItem(linked ? link(SchedulePaths.session(change.session()), name) : text(name));
            attribute(item, "data-change", String.valueOf(number));
            var sentences = new UnorderedList();
            words.of(change, names, getLocale()).forEach(sentence -> sentences.add(new ListItem(sentence)));
            item.add(sentences);
            add(item);
        }
    }
}
