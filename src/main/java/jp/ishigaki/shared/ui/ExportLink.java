package jp.ishigaki.shared.ui;

import com.vaadin.flow.component.html.Anchor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Leads from a list to where it is written to a file. */
public final class ExportLink extends Anchor {

    private static final long serialVersionUID = 1L;
    public static final String PATH = "export";

    /** @param list the name of its {@link jp.ishigaki.shared.Export} */
    public ExportLink(String list, @Nullable UUID cohort) {
        super(PATH + "?list=" + list + (cohort == null ? "" : "&cohort=" + cohort));
        setText(getTranslation("shared.ExportLink.text"));
        addClassName("btn");
        getElement().setAttribute("router-link", true);
        setId("export-" + list);
    }
}
