package jp.ishigaki.attachment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.util.Locale;
import jp.ishigaki.attachment.AttachmentPaths;
import jp.ishigaki.attachment.AttachmentRow;
import jp.ishigaki.material.field.SizeText;
import jp.ishigaki.shared.ui.Markup;

/** A file by its name and size: saved on a click where it can be had, and plain text where it cannot. */
public final class FileLink {

    private FileLink() {}

    public static Component of(AttachmentRow file, Locale reader) {
        var text = file.name() + " (" + SizeText.of(file.size(), reader) + ")";
        if (!file.open()) {
            return Markup.span("row-title", text);
        }
        var link = new Anchor(AttachmentPaths.file(file.id()), text);
        link.setClassName("row-title");
        link.getElement().setAttribute("download", true);
        link.getElement().setAttribute("router-ignore", true);
        return link;
    }
}
