package jp.ishigaki.enclosure.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import jp.ishigaki.enclosure.EnclosurePaths;
import jp.ishigaki.enclosure.EnclosureRow;
import jp.ishigaki.material.field.SizeText;

/** Files by name and size, pictures with their small copies; saved on a click where they can be had. */
public class EnclosureList extends UnorderedList {

    private static final long serialVersionUID = 1L;

    public EnclosureList(List<EnclosureRow> files) {
        setClassName("enclosures");
        setVisible(!files.isEmpty());
        files.forEach(file -> add(item(file, getLocale())));
    }

    static ListItem item(EnclosureRow file, Locale reader) {
        var item = attribute(
                new ListItem(content(file, reader)), "data-file", file.id().toString());
        if (!file.open()) {
            item.add(chip("soon", item.getTranslation("enclosure.ScanState." + file.scan())));
        }
        return item;
    }

    private static Component content(EnclosureRow file, Locale reader) {
        var words = span("enclosure-name", file.name() + " (" + SizeText.of(file.size(), reader) + ")");
        if (!file.open()) {
            return words;
        }
        var link = new Anchor(EnclosurePaths.file(file.id()), "");
        link.getElement().setAttribute("download", true);
        link.getElement().setAttribute("router-ignore", true);
        if (file.hasThumbnail()) {
            // The name stands beside it.
            var image = new Image(EnclosurePaths.thumbnail(file.id()), "");
            attribute(image, "width", Integer.toString(file.width()));
            attribute(image, "height", Integer.toString(file.height()));
            attribute(image, "loading", "lazy");
            link.add(image);
        }
        link.add(words);
        return link;
    }
}
