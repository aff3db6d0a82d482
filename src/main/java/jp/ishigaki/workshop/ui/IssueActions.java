package jp.ishigaki.workshop.ui;

import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.stream.Stream;
import jp.ishigaki.workshop.Disclosure;
import jp.ishigaki.workshop.IssueCard;
import jp.ishigaki.workshop.IssueDetails;
import jp.ishigaki.workshop.IssueState;
import jp.ishigaki.workshop.WorkshopPaths;

/**
 * What the reader can do with an issue: the company moves, claims and discloses it; its expert or staff verify,
 * and staff may look whose an anonymous one is.
 */
class IssueActions extends Section {

    private static final long serialVersionUID = 1L;

    private final transient IssueWords words;

    IssueActions(
            IssueDetails issue,
            IssueWords words,
            SerializableBiConsumer<IssueState, String> move,
            SerializableConsumer<Disclosure> disclose,
            SerializableRunnable verify,
            boolean isStaff,
            SerializableConsumer<String> lookBehind) {
        this.words = words;
        setClassName("card");
        setId("issue-actions");
        add(h2(getTranslation("workshop.IssueActions.title")));
        var card = issue.card();
        if (card.own()) {
            if (card.state() != IssueState.VERIFIED) {
                add(next(card, move), anyState(issue, move));
            }
            add(new DisclosureChange(issue, disclose));
        } else if (issue.mayVerify()) {
            var button = primaryButton(getTranslation("workshop.IssueActions.verify"), verify::run);
            button.setId("issue-verify");
            add(p("", getTranslation("workshop.IssueActions.verifyHelp")), button);
        } else {
            add(p("", getTranslation("workshop.IssueActions.others")));
        }
        if (card.anonymous() && isStaff) {
            add(new LookBehind(lookBehind));
        }
    }

    private Component next(IssueCard card, SerializableBiConsumer<IssueState, String> move) {
        return switch (card.state()) {
            case RAISED -> step("start", IssueState.WORKING, move);
            case WORKING -> div("toolbar", step("agree", IssueState.AGREED, move), claimLink(card));
            case AGREED -> div("toolbar", claimLink(card));
            case CLAIMED, VERIFIED -> p("", getTranslation("workshop.IssueActions.waiting"));
        };
    }

    private Component step(String key, IssueState to, SerializableBiConsumer<IssueState, String> move) {
        var button = primaryButton(getTranslation("workshop.IssueActions." + key), () -> move.accept(to, "moved"));
        button.setId("issue-" + key);
        return button;
    }

    private Component claimLink(IssueCard card) {
        var claim = link(WorkshopPaths.solve(card.id()), getTranslation("workshop.IssueActions.claim"));
        claim.addClassName("btn");
        claim.setId("issue-claim");
        return claim;
    }

    private Component anyState(IssueDetails issue, SerializableBiConsumer<IssueState, String> move) {
        var states = new Select<IssueState>();
        states.setLabel(getTranslation("workshop.IssueActions.state"));
        states.setId("issue-state");
        states.setItemLabelGenerator(words::state);
        states.setItems(Stream.of(IssueState.values())
                .filter(each -> each != IssueState.VERIFIED)
                .filter(each -> each != IssueState.CLAIMED || issue.isTraced())
                .toList());
        states.setValue(issue.card().state());
        var change = button(getTranslation("workshop.IssueActions.change"), () -> {
            if (states.getValue() != null && states.getValue() != issue.card().state()) {
                move.accept(states.getValue(), "moved");
            }
        });
        change.setId("issue-state-change");
        return div("", states, div("toolbar", change));
    }
}
