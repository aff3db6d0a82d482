package jp.ishigaki.diagnosis.ui;

import static jp.ishigaki.shared.ui.Markup.h3;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import java.util.stream.Stream;
import jp.ishigaki.diagnosis.Answer;
import jp.ishigaki.diagnosis.DiagnosisResult;
import jp.ishigaki.diagnosis.RunComparison;
import jp.ishigaki.shared.ui.TableParts;
import org.jspecify.annotations.Nullable;

/** Two runs side by side: the total with its band, the parts, and the items that were answered otherwise. */
class ComparedRuns extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient RunComparison runs;

    ComparedRuns(Words words, RunComparison runs) {
        this.words = words;
        this.runs = runs;
        setId("compared");
        add(points());
        if (!runs.sameVersion()) {
            add(p("", words.key("ComparedRuns.otherVersion")));
        } else if (runs.changes().isEmpty()) {
            add(p("", words.key("ComparedRuns.nothing")));
        } else {
            add(h3(words.key("ComparedRuns.items", runs.changes().size())), items());
        }
    }

    private Div points() {
        var table = table("ComparedRuns.part", words.key("ComparedRuns.change"));
        var gained = runs.later().total() - runs.earlier().total();
        table.getBody()
                .add(TableParts.row(
                        words.key("ComparedRuns.total"),
                        said(runs.earlier()),
                        said(runs.later()),
                        words.gained(gained)));
        runs.parts()
                .forEach(part -> table.getBody()
                        .add(TableParts.row(
                                words.in(part.part().title()),
                                words.key("DiagnosisView.points", part.before()),
                                words.key("DiagnosisView.points", part.after()),
                                words.gained(part.after() - part.before()))));
        return scrolling(table, "ComparedRuns.part");
    }

    private Div items() {
        var table = table("VoicesTable.item");
        runs.changes()
                .forEach(change -> table.getBody()
                        .add(TableParts.row(
                                change.item().number() + ". "
                                        + words.in(change.item().topic()),
                                said(change.before()),
                                said(change.after()))));
        return scrolling(table, "ComparedRuns.changed");
    }

    private NativeTable table(String first, String... more) {
        var table = new NativeTable();
        table.setClassName("table");
        table.getHead()
                .add(TableParts.headRow(Stream.concat(
                                Stream.of(
                                        words.key(first),
                                        words.day(runs.earlier().submittedOn()),
                                        words.day(runs.later().submittedOn())),
                                Stream.of(more))
                        .toArray(String[]::new)));
        return table;
    }

    private Div scrolling(NativeTable table, String name) {
        var around = new Div(table);
        TableParts.scroll(around, words.key(name));
        return around;
    }

    private String said(DiagnosisResult run) {
        return words.noted(
                words.key("DiagnosisView.points", run.total()),
                words.in(run.band().label()));
    }

    private String said(@Nullable Answer answer) {
        return answer == null ? "" : words.answer(runs.later().questionnaire(), answer);
    }
}
