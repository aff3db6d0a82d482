package jp.ishigaki.faq.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
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
class FaqDeskRows extends FaqPages<FaqRow> {

    private static final long serialVersionUID = 1L;

    private final FaqScope scope;
    private final transient FaqService service;
    private final transient Actor reader;
    private final transient DateTexts dates;

    FaqDeskRows(
            FaqScope scope,
            Function<@Nullable FaqKey, Slice<FaqRow, FaqKey>> pages,
            FaqService service,
            Actor reader,
            DateTexts dates) {
        super("faq-desk-rows", pages);
        this.scope = scope;
        this.service = service;
        this.reader = reader;
        this.dates = dates;
        begin(text("empty." + scope));
    }

    @Override
    ListItem item(FaqRow row) {
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

    @Override
    String text(String key, Object... args) {
        return getTranslation("faq.FaqDeskRows." + key, args);
    }
}
