package jp.ishigaki.faq.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import java.util.function.Function;
import jp.ishigaki.community.CommunityPaths;
import jp.ishigaki.faq.FaqConsent;
import jp.ishigaki.faq.FaqConsents;
import jp.ishigaki.faq.FaqDismissals;
import jp.ishigaki.faq.FaqKey;
import jp.ishigaki.faq.FaqPaths;
import jp.ishigaki.faq.FaqProposal;
import jp.ishigaki.faq.FaqRefusedException;
import jp.ishigaki.shared.Slice;
import jp.ishigaki.shared.ui.DateTexts;
import jp.ishigaki.shared.ui.Joined;
import jp.ishigaki.tenancy.Actor;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;

/**
 * Answers that could become an entry, the latest confirmed first; of some the asker is asked before. Who may release
 * entries may also set a proposal aside.
 */
class FaqProposals extends FaqPages<FaqProposal> {

    private static final long serialVersionUID = 1L;

    private final transient FaqConsents consents;
    private final transient FaqDismissals dismissals;
    private final transient Actor reader;
    private final transient DateTexts dates;

    FaqProposals(
            Function<@Nullable FaqKey, Slice<FaqProposal, FaqKey>> pages,
            FaqConsents consents,
            FaqDismissals dismissals,
            Actor reader,
            DateTexts dates) {
        super("faq-proposals", pages);
        this.consents = consents;
        this.dismissals = dismissals;
        this.reader = reader;
        this.dates = dates;
        begin(text("empty"));
    }

    @Override
    ListItem item(FaqProposal proposal) {
        var title = link(CommunityPaths.answer(proposal.question(), proposal.answer()), proposal.title());
        title.setClassName("row-title");
        var part = proposal.part();
        var body = div(
                "row-body",
                title,
                span(
                        "row-sub",
                        Joined.dotted(
                                getLocale(),
                                part == null ? "" : text("part", part),
                                dates.dateAndYear(proposal.at(), getLocale()))));
        var side = div("row-meta");
        show(proposal, side);
        var item = new ListItem(body, side);
        if (!reader.is(Role.LECTURER)) {
            body.add(dismissing(proposal, item));
        }
        item.setClassName("row");
        return attribute(item, "data-answer", proposal.answer().toString());
    }

    private void show(FaqProposal proposal, Div side) {
        side.removeAll();
        if (proposal.forExperts()) {
            side.add(chip("plain", text("forExperts")));
        }
        if (proposal.isOpen()) {
            var make = link(FaqPaths.from(proposal.answer()), text("make"));
            make.addClassName("btn");
            side.add(attribute(make, "data-make", proposal.answer().toString()));
        } else if (proposal.consent() == FaqConsent.WAITING) {
            side.add(chip("info", text("waiting")));
        } else if (!reader.is(Role.LECTURER)) {
            var ask = button(text("ask"), () -> ask(proposal, side));
            side.add(attribute(ask, "data-ask", proposal.question().toString()));
        }
    }

    private FaqReason dismissing(FaqProposal proposal, ListItem item) {
        return new FaqReason(
                "faq-dismiss-" + proposal.answer(), text("dismiss"), text("why"), why -> dismiss(proposal, item, why));
    }

    /** It stays in its place, to be taken back at once. */
    private void dismiss(FaqProposal proposal, ListItem item, String why) {
        try {
            dismissals.dismiss(proposal.answer(), why);
        } catch (FaqRefusedException meanwhile) {
            told(item, proposal.title(), getTranslation(meanwhile.messageKey()));
            return;
        }
        var undo = button(text("takeBack"), () -> takeBack(proposal, item));
        attribute(undo, "data-take-back", proposal.answer().toString());
        told(item, proposal.title(), text("dismissed"));
        item.add(div("row-meta", undo));
        undo.focus();
    }

    private static void told(ListItem item, String title, String word) {
        item.removeAll();
        item.add(div("row-body", span("row-title", title), attribute(span("row-sub", word), "role", "status")));
    }

    private void takeBack(FaqProposal proposal, ListItem item) {
        try {
            dismissals.takeBack(proposal.answer());
        } catch (FaqRefusedException meanwhile) {
            // Somebody else took it back a moment ago: it is a proposal all the same.
        }
        replace(item, item(proposal));
    }

    private void ask(FaqProposal proposal, Div side) {
        try {
            consents.ask(proposal.question());
        } catch (FaqRefusedException meanwhile) {
            // Somebody else asked a moment ago: it is waited for all the same.
        }
        side.removeAll();
        side.add(chip("info", text("waiting")));
    }

    @Override
    String text(String key, Object... args) {
        return getTranslation("faq.FaqProposals." + key, args);
    }
}
