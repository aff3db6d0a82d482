package jp.ishigaki.reach.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import jp.ishigaki.community.CommunityPaths;
import jp.ishigaki.reach.hook.DeliveryKey;
import jp.ishigaki.reach.hook.DeliveryRow;
import jp.ishigaki.reach.hook.DeliveryState;
import jp.ishigaki.reach.hook.HookRow;
import jp.ishigaki.reach.hook.WebhookQueries;
import jp.ishigaki.shared.ui.DateTexts;
import jp.ishigaki.shared.ui.Joined;
import org.jspecify.annotations.Nullable;

/** What was sent to an address, what waits and what failed. */
class DeliveryLog extends Section {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 20;

    private final transient WebhookQueries queries;
    private final transient HookRow hook;
    private final transient DateTexts dates;
    private final Div rows = div("row-list");
    private final Div more = div("toolbar");

    DeliveryLog(WebhookQueries queries, HookRow hook, DateTexts dates) {
        this.queries = queries;
        this.hook = hook;
        this.dates = dates;
        setClassName("card");
        setId("webhook-log");
        add(h2(text("title")), p("meta", hook.address()), rows, more);
        append(null);
        if (rows.getComponentCount() == 0) {
            rows.add(div("empty", p("", text("empty"))));
        }
    }

    private void append(@Nullable DeliveryKey after) {
        var page = queries.deliveries(hook.id(), after, PAGE);
        page.items().forEach(delivery -> rows.add(row(delivery)));
        more.removeAll();
        var next = page.next();
        if (next != null) {
            var button = button(text("more"), () -> append(next));
            button.setId("webhook-log-more");
            more.add(button);
        }
    }

    private Component row(DeliveryRow delivery) {
        var event = getTranslation("reach.HookEvent." + delivery.event());
        var question = delivery.question();
        Component title = question == null ? span("row-title", event) : link(CommunityPaths.question(question), event);
        title.addClassName("row-title");
        var sub = span(
                "row-sub",
                Joined.dotted(getLocale(), dates.dateAndTime(delivery.putAt(), getLocale()), outcome(delivery)));
        var kind = switch (delivery.state()) {
            case WAITING, SENDING -> "soon";
            case SENT -> "done";
            case FAILED -> "late";
        };
        var state = chip(kind, getTranslation("reach.DeliveryState." + delivery.state()));
        return attribute(
                div("row", state, div("row-body", title, sub)),
                "data-delivery",
                delivery.state().name());
    }

    private String outcome(DeliveryRow delivery) {
        var failure = delivery.failure();
        var status = delivery.status();
        var said = failure != null
                ? getTranslation("reach.HookFailure." + failure)
                : status != null ? text("status", Integer.toString(status)) : "";
        var attempts = text("attempts", delivery.attempts());
        return delivery.state() == DeliveryState.WAITING && delivery.attempts() > 0
                ? Joined.dotted(
                        getLocale(), attempts, said, text("again", dates.dateAndTime(delivery.dueAt(), getLocale())))
                : Joined.dotted(getLocale(), attempts, said);
    }

    private String text(String key, Object... args) {
        return getTranslation("reach.DeliveryLog." + key, args);
    }
}
