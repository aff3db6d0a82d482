package jp.ishigaki.faq.ui;

import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.Function;
import jp.ishigaki.faq.FaqKey;
import jp.ishigaki.shared.Slice;
import org.jspecify.annotations.Nullable;

/** A list of the desk: its first page, the others as they are asked for, or a word that there is nothing. */
abstract class FaqPages<T> extends Section {

    static final int SIZE = 20;

    private static final long serialVersionUID = 1L;

    private final transient Function<@Nullable FaqKey, Slice<T, FaqKey>> pages;
    private final UnorderedList list = new UnorderedList();
    private final Div more = div("toolbar");

    FaqPages(String id, Function<@Nullable FaqKey, Slice<T, FaqKey>> pages) {
        this.pages = pages;
        list.setClassName("row-list");
        list.setId(id);
    }

    /** Called once by whoever knows how to show an item. */
    final void begin(String empty) {
        fill(null);
        if (list.getComponentCount() == 0) {
            add(p("empty", empty));
        } else {
            setClassName("card");
            add(list, more);
        }
    }

    final void replace(ListItem old, ListItem item) {
        list.replace(old, item);
    }

    abstract ListItem item(T row);

    abstract String text(String key, Object... args);

    private void fill(@Nullable FaqKey after) {
        var page = pages.apply(after);
        page.items().forEach(row -> list.add(item(row)));
        more.removeAll();
        var next = page.next();
        if (next != null) {
            more.add(button(text("more"), () -> fill(next)));
        }
    }
}
