package jp.ishigaki.material.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import jp.ishigaki.material.Storage;
import jp.ishigaki.material.field.SizeText;
import jp.ishigaki.material.file.KeptShare;

/** One bar as long as what may be kept, with a piece for each kind of file; below it what the pieces are. */
class StorageBar extends Div {

    private static final long serialVersionUID = 1L;

    StorageBar(Storage storage, List<KeptShare> shares) {
        var kinds = new LinkedHashMap<String, Long>();
        shares.forEach(share -> kinds.merge(share.kind(), share.bytes(), Long::sum));
        var bar = div("storage-bar");
        bar.setId("storage-bar");
        attribute(bar, "role", "progressbar");
        attribute(bar, "aria-label", getTranslation("material.StorageView.title"));
        attribute(bar, "aria-valuemin", "0");
        attribute(bar, "aria-valuemax", "100");
        attribute(bar, "aria-valuenow", String.valueOf(storage.percent()));
        var legend = new UnorderedList();
        legend.setClassName("storage-legend");
        int number = 0;
        for (var kind : kinds.entrySet()) {
            number++;
            var piece = span("storage-piece is-" + number, "");
            piece.getStyle().set("--part", String.valueOf((double) kind.getValue() / Math.max(1, storage.limit())));
            bar.add(piece);
            var mark = attribute(span("storage-mark is-" + number, ""), "aria-hidden", "true");
            var item = new ListItem(mark, span("", getTranslation(kind.getKey())));
            item.add(span("meta", SizeText.of(kind.getValue(), getLocale())));
            legend.add(item);
        }
        add(bar, legend);
    }
}
