package jp.ishigaki.community.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.community.PostVersion;
import org.jspecify.annotations.Nullable;

/** That a post was edited, and on asking what each edit changed, the newest first and last what was first sent. */
class PostVersions extends NativeDetails {

    private static final long serialVersionUID = 1L;

    private final transient ThreadTools tools;
    private final UUID post;
    private final boolean unnamed;
    private final Div shown = div("versions");

    PostVersions(UUID post, int edits, boolean unnamed, ThreadTools tools) {
        this.post = post;
        this.unnamed = unnamed;
        this.tools = tools;
        setClassName("edited");
        attribute(this, "data-versions", post.toString());
        setSummaryText(text("edited", edits));
        setContent(shown);
        addToggleListener(toggled -> show());
    }

    private void show() {
        shown.removeAll();
        if (!isOpen()) {
            return;
        }
        var versions = tools.edits().versions(post);
        var list = new OrderedList();
        list.getElement().setAttribute("reversed", true);
        for (int i = versions.size() - 1; i >= 0; i--) {
            list.add(item(versions, i));
        }
        shown.add(list);
    }

    private ListItem item(List<PostVersion> versions, int i) {
        var version = versions.get(i);
        var at = unnamed
                ? tools.dates().date(version.writtenAt(), getLocale())
                : tools.dates().dateAndTime(version.writtenAt(), getLocale());
        var item = new ListItem();
        item.add(p("meta", text(i == 0 ? "first" : "version", at)));
        var before = i == 0 ? version : versions.get(i - 1);
        if (version.title() != null) {
            item.add(attribute(new DiffText(textOf(before.title()), version.title()), "data-title", ""));
        }
        item.add(new DiffText(before.body(), version.body()));
        return item;
    }

    private static String textOf(@Nullable String title) {
        return title == null ? "" : title;
    }

    private String text(String key, Object... args) {
        return getTranslation("community.PostVersions." + key, args);
    }
}
