package jp.ishigaki.diagnosis.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.section;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.diagnosis.DiagnosisPaths;
import jp.ishigaki.diagnosis.HistoryQueries;
import jp.ishigaki.diagnosis.ScoreHistory;
import jp.ishigaki.diagnosis.ScorePoint;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.shared.ui.Going;
import jp.ishigaki.tenancy.MissingException;
import org.jspecify.annotations.Nullable;

/** How the scores of a company went, and two of its runs side by side: the last two unless others are chosen. */
@Route(DiagnosisPaths.HISTORY)
@RolesAllowed({"STAFF", "EXPERT", "PARTICIPANT", "EXECUTIVE"})
class HistoryView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient HistoryQueries queries;
    private final transient Words words = Words.of(this);

    HistoryView(HistoryQueries queries) {
        this.queries = queries;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var history = queries.of(Asked.pathId(event, "company").orElseThrow(MissingException::new));
        removeAll();
        add(div(
                "page-head",
                h1(words.key("HistoryView.title")),
                p("", history.name()),
                p("lead", words.key("HistoryView.lead"))));
        var points = history.points();
        if (points.isEmpty()) {
            add(section("card", p("empty", words.key("HistoryView.empty"))));
            return;
        }
        var card = section(
                "card", h2(words.key("HistoryView.line")), new ScoreLine(history), new ScoreTable(words, history));
        card.setId("score-line");
        add(card);
        if (points.size() > 1) {
            var from = chosen(points, Asked.id(event, "from").orElse(null), points.get(points.size() - 2));
            var to = chosen(points, Asked.id(event, "to").orElse(null), points.getLast());
            add(comparison(history, from, to));
        }
    }

    private static ScorePoint chosen(List<ScorePoint> points, @Nullable UUID asked, ScorePoint otherwise) {
        return points.stream()
                .filter(point -> point.run().equals(asked))
                .findFirst()
                .orElse(otherwise);
    }

    private Div comparison(ScoreHistory history, ScorePoint from, ScorePoint to) {
        var earlier = choice("from", history, from);
        var later = choice("to", history, to);
        earlier.addValueChangeListener(change -> go(history, change.getValue(), to));
        later.addValueChangeListener(change -> go(history, from, change.getValue()));
        var compared = new ComparedRuns(words, queries.compare(from.run(), to.run()));
        return div("", section("card", h2(words.key("HistoryView.compare")), div("toolbar", earlier, later), compared));
    }

    private Select<ScorePoint> choice(String name, ScoreHistory history, ScorePoint value) {
        var select = new Select<ScorePoint>();
        select.setId("compare-" + name);
        select.setLabel(words.key("HistoryView." + name));
        select.setItems(history.points());
        select.setItemLabelGenerator(
                point -> words.key("HistoryView.run", words.day(point.submittedOn()), point.total()));
        select.setValue(value);
        return select;
    }

    private static void go(ScoreHistory history, ScorePoint from, ScorePoint to) {
        Going.to(DiagnosisPaths.history(history.company()) + "?from=" + from.run() + "&to=" + to.run());
    }

    @Override
    public String getPageTitle() {
        return words.key("HistoryView.title");
    }
}
