package jp.ishigaki.community.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Objects;
import jp.ishigaki.community.SimilarQueries;
import jp.ishigaki.community.SimilarRow;
import org.jspecify.annotations.Nullable;

/**
 * What may have answered the question already, while it is being typed. Its room is there from the beginning, so that
 * nothing moves; a screen reader is told only how many there are. All opens in a tab of its own.
 */
class SimilarPanel extends Section {

    private static final long serialVersionUID = 1L;
    private static final int SHORTEST = 2;

    private final transient SimilarQueries similar;
    private final Paragraph told = p("meta", "");
    private final UnorderedList rows = new UnorderedList();
    private final NativeButton solved;
    private String typed = "";
    private @Nullable Integer part;

    SimilarPanel(SimilarQueries similar, Runnable whenSolved) {
        this.similar = similar;
        setClassName("card ask-similar");
        setId("similar");
        setAriaLabel(text("title"));
        told.setId("similar-count");
        attribute(told, "role", "status");
        rows.setClassName("row-list");
        solved = button(text("solved"), whenSolved);
        solved.setId("similar-solved");
        add(h2(text("title")), p("meta", text("lead")), told, rows, div("toolbar", solved));
        show(null);
    }

    /** Asks again only when something else is asked. */
    void typed(String title, @Nullable Integer ofPart) {
        var now = title.strip();
        if (now.equals(typed) && Objects.equals(part, ofPart)) {
            return;
        }
        typed = now;
        part = ofPart;
        show(now.length() < SHORTEST ? null : similar.like(now, ofPart));
    }

    private void show(@Nullable List<SimilarRow> found) {
        rows.removeAll();
        if (found == null) {
            told.setText("");
        } else {
            told.setText(found.isEmpty() ? text("none") : text("count", found.size()));
            found.forEach(row -> rows.add(item(row)));
        }
        solved.setVisible(rows.getComponentCount() > 0);
    }

    private ListItem item(SimilarRow row) {
        var title = Marked.in(new Anchor(row.path(), ""), row.title());
        title.setTarget(AnchorTarget.BLANK);
        title.setClassName("row-title");
        attribute(title, "rel", "noopener");
        title.add(span("sr-only", text("newTab")));
        var body = div("row-body", chips(row), title, Marked.in(span("row-sub", ""), row.snippet()));
        var item = new ListItem(body);
        attribute(item, "data-similar", row.about());
        return attribute(item, "data-kind", row.kind().name());
    }

    private Div chips(SimilarRow row) {
        var chips = div("chips", chip("plain", text("kind." + row.kind())));
        var state = row.state();
        if (state != null) {
            chips.add(QuestionTexts.stateChip(this, state));
        }
        if (row.endorsed()) {
            chips.add(chip("info", getTranslation("community.CommunityView.endorsed")));
        }
        return chips;
    }

    private String text(String key, Object... args) {
        return getTranslation("community.SimilarPanel." + key, args);
    }
}
