package jp.ishigaki.faq.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.Function;
import jp.ishigaki.faq.FaqKey;
import jp.ishigaki.faq.FaqRefusedException;
import jp.ishigaki.faq.FaqRow;
import jp.ishigaki.faq.FaqScope;
import jp.ishigaki.faq.FaqService;
import jp.ishigaki.faq.FaqState;
import jp.ishigaki.shared.Slice;
import jp.ishigaki.shared.ui.DateTexts;
import jp.ishigaki.tenancy.Actor;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;

/** Entries of one list of the desk; what only needs to be confirmed is confirmed here. */
class FaqDeskRows extends Section {

    private static final long serialVersionUID = 1L;

    private final FaqScope scope;
    private final transient Function<@Nullable FaqKey, Slice<FaqRow, FaqKey>> pages;
    private final transient FaqService service;
    private final transient Actor reader;
    private final transient DateTexts dates;
    private final UnorderedList list = new UnorderedList();
    private final Div more = div("toolbar");

    FaqDeskRows(
            FaqScope scope,
            Function<@Nullable FaqKey, Slice<FaqRow, FaqKey>> pages,
            FaqService service,
            Actor reader,
            DateTexts dates) {
        this.scope = scope;
        this.pages = pages;
        this.service = service;
        this.reader = reader;
        this.dates = dates;
        list.setClassName("row-list");
        list.setId("faq-desk-rows");
        fill(null);
        if (list.getComponentCount() == 0) {
            add(p("empty", text("empty." + scope)));
        } else {
            setClassName("card");
            add(list, more);
        }
    }

    private void fill(@Nullable FaqKey after) {
        var page = pages.apply(after);
        page.items().forEach(row -> list.add(item(row)));
        more.removeAll();
        var next = page.next();
        if (next != null) {
            more.add(button(text("more"), () -> fill(next)));
        }
    }

    private ListItem item(FaqRow row) {
        var item = FaqWords.item(row, dates);
        if (scope != FaqScope.CONFIRM) {
            return item;
        }
        var side = div("row-meta");
        var drift = row.drift();
        side.add(p("meta", drift == null ? text("old") : text("drift." + drift)));
        if (row.state() == FaqState.RELEASED && !row.unreleased() && !reader.is(Role.LECTURER)) {
            var confirm = button(text("confirm"), () -> confirm(row, side));
            side.add(attribute(confirm, "data-confirm", row.id().toString()));
        } else {
            side.add(chip("info", text("worded")));
        }
        item.add(side);
        return item;
    }

    private void confirm(FaqRow row, Div side) {
        String word;
        try {
            service.confirm(row.id(), row.newest());
            word = text("confirmed");
        } catch (FaqRefusedException refused) {
            word = getTranslation(refused.messageKey());
        }
        side.removeAll();
        side.add(attribute(chip("done", word), "role", "status"));
    }

    private String text(String key) {
        return getTranslation("faq.FaqDeskRows." + key);
    }
}
