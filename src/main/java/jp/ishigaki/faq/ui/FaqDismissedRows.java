package jp.ishigaki.faq.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import jp.ishigaki.community.CommunityPaths;
import jp.ishigaki.faq.FaqDismissals;
import jp.ishigaki.faq.FaqDismissed;
import jp.ishigaki.faq.FaqRefusedException;
import jp.ishigaki.shared.ui.DateTexts;
import jp.ishigaki.shared.ui.Joined;
import jp.ishigaki.tenancy.Actor;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;

/** Proposals that were set aside, and why; each can be taken back. */
class FaqDismissedRows extends FaqPages<FaqDismissed> {

    private static final long serialVersionUID = 1L;

    private final transient FaqDismissals dismissals;
    private final transient Actor reader;
    private final transient DateTexts dates;

    FaqDismissedRows(FaqDismissals dismissals, @Nullable Integer part, Actor reader, DateTexts dates) {
        super("faq-dismissed", after -> dismissals.list(part, after, SIZE));
        this.dismissals = dismissals;
        this.reader = reader;
        this.dates = dates;
        begin(text("empty"));
    }

    @Override
    ListItem item(FaqDismissed dismissed) {
        var title = link(CommunityPaths.answer(dismissed.question(), dismissed.answer()), dismissed.title());
        title.setClassName("row-title");
        var of = dismissed.part();
        var by = dismissed.by();
        var sub = span(
                "row-sub",
                Joined.dotted(
                        getLocale(),
                        of == null ? "" : text("part", of),
                        dates.dateAndYear(dismissed.at(), getLocale()),
                        by == null ? "" : text("by", by)));
        var side = div("row-meta");
        if (!reader.is(Role.LECTURER)) {
            var back = button(text("takeBack"), () -> takeBack(dismissed, side));
            back.setAriaLabel(text("takeBackOf", dismissed.title()));
            side.add(attribute(back, "data-take-back", dismissed.answer().toString()));
        }
        var item = new ListItem(div("row-body", title, sub, p("", text("reason", dismissed.reason()))), side);
        item.setClassName("row");
        return attribute(item, "data-answer", dismissed.answer().toString());
    }

    private void takeBack(FaqDismissed dismissed, Div side) {
        try {
            dismissals.takeBack(dismissed.answer());
        } catch (FaqRefusedException meanwhile) {
            // Somebody else took it back a moment ago: it is a proposal all the same.
        }
        side.removeAll();
        side.add(attribute(chip("done", text("takenBack")), "role", "status"));
    }

    @Override
    String text(String key, Object... args) {
        return getTranslation("faq.FaqDismissedRows." + key, args);
    }
}
