package jp.ishigaki.solvedcase.ui;

import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.section;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import jp.ishigaki.cohort.CohortQueries;
import jp.ishigaki.cohort.CohortRow;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.shared.ui.Going;
import jp.ishigaki.shared.ui.NavGroup;
import jp.ishigaki.solvedcase.CaseKey;
import jp.ishigaki.solvedcase.CasePaths;
import jp.ishigaki.solvedcase.CaseQueries;
import org.jspecify.annotations.Nullable;

/** What others of the cohort have solved, and how; the own company's cases among them. */
@Route(CasePaths.CASES)
@Menu(title = "solvedcase.CasesView.title", order = NavGroup.REFERENCES + 20)
@PermitAll
class CasesView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;

    private final transient CaseQueries queries;
    private final transient CohortQueries cohorts;
    private final UnorderedList list = new UnorderedList();
    private final Div more = div("toolbar");

    CasesView(CaseQueries queries, CohortQueries cohorts) {
        this.queries = queries;
        this.cohorts = cohorts;
        list.setClassName("row-list");
        list.setId("cases");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        removeAll();
        list.removeAll();
        var cohort = cohorts.shown(Asked.id(entering, "cohort").orElse(null))
                .map(CohortRow::id)
                .orElse(null);
        var words = Asked.word(entering, "words").orElse("");
        var field = new TextField(text("words"));
        field.setId("case-words");
        field.setClearButtonVisible(true);
        field.setValue(words);
        field.addValueChangeListener(
                typed -> Going.to(CasePaths.CASES + "?" + (cohort == null ? "" : "cohort=" + cohort + "&") + "words="
                        + URLEncoder.encode(typed.getValue().strip(), StandardCharsets.UTF_8)));
        if (cohort != null) {
            fill(cohort, words, null);
        }
        add(
                div("page-head", h1(getPageTitle()), p("lead", text("lead"))),
                div("toolbar", field),
                list.getComponentCount() == 0
                        ? p("empty", text(words.isEmpty() ? "empty" : "nothing"))
                        : section("card", list, more));
    }

    private void fill(UUID cohort, String words, @Nullable CaseKey after) {
        var page = queries.list(cohort, words, after, PAGE);
        page.items().forEach(row -> list.add(CaseWords.item(row)));
        more.removeAll();
        var next = page.next();
        if (next != null) {
            more.add(button(text("more"), () -> fill(cohort, words, next)));
        }
    }

    private String text(String key) {
        return getTranslation("solvedcase.CasesView." + key);
    }

    @Override
    public String getPageTitle() {
        return text("title");
    }
}
