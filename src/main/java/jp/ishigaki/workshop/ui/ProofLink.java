package jp.ishigaki.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.util.Locale;
import jp.ishigaki.material.field.SizeText;
import jp.ishigaki.shared.ui.Markup;
import jp.ishigaki.workshop.ProofFile;

/** A file that proves a claim, by its name and size: saved on a click where it can be had. */
final class ProofLink {

    private ProofLink() {}

    static Component of(ProofFile file, Locale reader) {
        var text = file.name() + " (" + SizeText.of(file.size(), reader) + ")";
        if (file.address() == null) {
            return Markup.attribute(
                    Markup.span("", text), "data-proof", file.id().toString());
        }
        var link = new Anchor(file.address(), text);
        link.getElement().setAttribute("download", true);
        link.getElement().setAttribute("router-ignore", true);
        return Markup.attribute(link, "data-proof", file.id().toString());
    }
}
