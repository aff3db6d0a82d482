package jp.ishigaki.guard.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import jp.ishigaki.guard.Finding;

/** One thing that was found, once or several times, in the words around it. */
class FindingItem extends ListItem {

    private static final long serialVersionUID = 1L;
    private static final int AROUND = 16;
    private static final int LONGEST = 60;

    FindingItem(List<Finding> same, String written, GuardedFields all) {
        var first = same.getFirst();
        attribute(this, "tabindex", "-1");
        attribute(this, "data-kind", first.kind().name());
        setClassName("guard-finding");
        var why = p("meta", getTranslation("guard.FindingKind.why." + first.kind()));
        if (same.size() > 1) {
            why.add(" " + getTranslation("guard.FindingItem.more", same.size()));
        }
        var replace =
                button(getTranslation("guard.FindingItem.replace", first.placeholder()), () -> all.replace(first));
        replace.addClassName("guard-replace");
        var keep = button(getTranslation("guard.FindingItem.keep"), () -> all.keep(first));
        keep.addClassNames("btn-quiet", "guard-keep");
        attribute(keep, "aria-label", getTranslation("guard.FindingItem.keepThis", cut(first.text())));
        add(excerpt(first, written), why, div("toolbar", replace, keep));
    }

    private static Paragraph excerpt(Finding finding, String written) {
        var from = Math.max(0, finding.start() - AROUND);
        var to = Math.min(written.length(), finding.end() + AROUND);
        var mark = new Element("mark");
        mark.setText(cut(finding.text()));
        var excerpt = new Paragraph();
        excerpt.setClassName("guard-excerpt");
        excerpt.add(new Span((from > 0 ? "…" : "") + written.substring(from, finding.start())));
        excerpt.getElement().appendChild(mark);
        excerpt.add(new Span(written.substring(finding.end(), to) + (to < written.length() ? "…" : "")));
        return excerpt;
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
