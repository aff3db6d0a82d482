package jp.ishigaki.solvedcase.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import jp.ishigaki.solvedcase.CaseQueries;
import jp.ishigaki.workshop.ui.RaisingPanel;
import org.jspecify.annotations.Nullable;

/** Suggests, while an issue is written down, what others have solved alike. They open in a tab of their own. */
@org.springframework.stereotype.Component
class SimilarCases implements RaisingPanel {

    private final CaseQueries queries;

    SimilarCases(CaseQueries queries) {
        this.queries = queries;
    }

    @Override
    public Beside beside() {
        return new Suggested(queries);
    }

    /** Hidden while there is nothing to suggest. What is typed elsewhere on the page stays, as nothing leads away from it. */
    static class Suggested extends Section implements Beside {

        private static final long serialVersionUID = 1L;
        private static final int SHORTEST = 2;

        private final transient CaseQueries queries;
        private final UnorderedList list = new UnorderedList();

        Suggested(CaseQueries queries) {
            this.queries = queries;
            setClassName("card");
            setId("similar-cases");
            attribute(this, "role", "status");
            list.setClassName("row-list");
            add(
                    h2(getTranslation("solvedcase.SimilarCases.title")),
                    p("meta", getTranslation("solvedcase.SimilarCases.lead")),
                    list);
            setVisible(false);
        }

        @Override
        public Component component() {
            return this;
        }

        @Override
        public void typed(String title, @Nullable String section) {
            list.removeAll();
            if (title.strip().length() >= SHORTEST || section != null) {
                queries.similar(title, section).forEach(row -> {
                    var item = CaseWords.item(row);
                    item.getElement()
                            .executeJs("this.querySelectorAll('a').forEach(a => { a.target = '_blank';"
                                    + " a.rel = 'noopener'; a.removeAttribute('router-link'); })");
                    list.add(item);
                });
            }
            setVisible(list.getComponentCount() > 0);
        }
    }
}
