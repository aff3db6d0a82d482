package jp.ishigaki.cohort.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import java.util.List;
import jp.ishigaki.cohort.FrameRow;
import jp.ishigaki.shared.ui.TableParts;

/** The industry frames: seats reserved and seats taken, as numbers and as a bar beside them. */
class FrameBars extends Div {

    private static final long serialVersionUID = 1L;

    FrameBars(List<FrameRow> frames) {
        TableParts.scroll(this, getTranslation("cohort.FrameBars.frame"));
        var table = new NativeTable();
        table.setId("frames");
        table.setClassName("table");
        table.getHead()
                .add(TableParts.headRow(
                        getTranslation("cohort.FrameBars.frame"),
                        getTranslation("cohort.FrameBars.seats"),
                        getTranslation("cohort.FrameBars.companies"),
                        getTranslation("cohort.FrameBars.bar")));
        var body = table.addBody();
        for (var frame : frames) {
            var row = TableParts.row(
                    getTranslation("cohort.QuotaFrame." + frame.frame()),
                    String.valueOf(frame.seats()),
                    String.valueOf(frame.companies()));
            row.add(new NativeTableCell(bar(frame)));
            body.add(attribute(row, "data-frame", frame.frame().name()));
        }
        add(table);
    }

    /** The numbers stand beside it, so the bar is drawing only. */
    private static Component bar(FrameRow frame) {
        var bar = div("progress", span("", ""));
        bar.getStyle().set("--part", String.valueOf(Math.min(frame.companies(), frame.seats())));
        bar.getStyle().set("--whole", String.valueOf(Math.max(frame.seats(), 1)));
        bar.getStyle().set("min-width", "8rem");
        return attribute(bar, "aria-hidden", "true");
    }
}
