package jp.ishigaki.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.List;
import java.util.function.Function;

/** On a phone: all places, folded behind one button. */
class MoreSheet extends NativeDetails {

    private static final long serialVersionUID = 1L;

    MoreSheet(List<MenuEntry> entries, Function<MenuEntry, Anchor> item) {
        setClassName("app-more");
        setSummaryText(getTranslation("shell.MoreSheet.title"));
        var sheet = new Div();
        sheet.setClassName("app-sheet");
        entries.forEach(entry -> {
            var place = item.apply(entry);
            place.getElement().addEventListener("click", click -> setOpen(false));
            sheet.add(place);
        });
        setContent(sheet);
    }
}
