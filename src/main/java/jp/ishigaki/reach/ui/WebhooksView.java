package jp.ishigaki.reach.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.section;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.ishigaki.notification.Notifications;
import jp.ishigaki.reach.hook.HookPaths;
import jp.ishigaki.reach.hook.HookRow;
import jp.ishigaki.reach.hook.HookState;
import jp.ishigaki.reach.hook.WebhookQueries;
import jp.ishigaki.reach.hook.WebhookService;
import jp.ishigaki.shared.ui.DateTexts;
import jp.ishigaki.shared.ui.Joined;
import jp.ishigaki.shared.ui.NavGroup;
import jp.ishigaki.tenancy.MissingException;
import org.jspecify.annotations.Nullable;

/** The office's own programs that are told of questions, and the log of one. Which one stands in the address. */
@Route(HookPaths.WEBHOOKS)
@Menu(title = "reach.WebhooksView.title", order = NavGroup.OFFICE + 70)
@RolesAllowed("STAFF")
class WebhooksView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient WebhookQueries queries;
    private final transient WebhookService service;
    private final transient Notifications notifications;
    private final transient DateTexts dates;
    private final Div list = div("");
    private @Nullable UUID chosen;

    WebhooksView(WebhookQueries queries, WebhookService service, Notifications notifications, DateTexts dates) {
        this.queries = queries;
        this.service = service;
        this.notifications = notifications;
        this.dates = dates;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        chosen = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("of")
                .filter(id -> id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString)
                .orElse(null);
        if (chosen != null) {
            notifications.markReadAbout(chosen);
        }
        removeAll();
        add(
                div("page-head", h1(getPageTitle()), p("lead", text("lead"))),
                p("notice", text("what")),
                list,
                section("card", h2(text("add")), new WebhookForm(service, this::show)));
        list.setId("webhooks");
        show();
    }

    private void show() {
        list.removeAll();
        var hooks = queries.webhooks();
        var card = section("card", h2(text("list")));
        if (hooks.isEmpty()) {
            card.add(div("empty", p("", text("empty"))));
        } else {
            var rows = div("row-list");
            hooks.forEach(hook -> rows.add(row(hook)));
            card.add(rows);
        }
        list.add(card);
        var id = chosen;
        if (id != null) {
            queries.webhook(id).ifPresent(hook -> list.add(new DeliveryLog(queries, hook, dates)));
        }
    }

    private Component row(HookRow hook) {
        var events = hook.events().stream()
                .map(event -> getTranslation("reach.HookEvent." + event))
                .collect(Collectors.joining(getTranslation("reach.WebhooksView.and")));
        var sub = span(
                "row-sub",
                Joined.dotted(
                        getLocale(), events, text("madeBy", hook.madeBy(), dates.date(hook.madeAt(), getLocale()))));
        var body = div("row-body", span("row-title", hook.address()), sub, acts(hook));
        return attribute(
                div("row", state(hook.state()), body), "data-webhook", hook.id().toString());
    }

    private Span state(HookState state) {
        var kind = switch (state) {
            case ACTIVE -> "done";
            case PAUSED -> "plain";
            case DISABLED -> "late";
        };
        return attribute(chip(kind, getTranslation("reach.HookState." + state)), "data-state", state.name());
    }

    private Component acts(HookRow hook) {
        var acts = div("toolbar");
        var log = link(HookPaths.webhook(hook.id()), text("log"));
        log.addClassNames("btn", "btn-quiet");
        acts.add(attribute(log, "aria-label", text("log") + " " + hook.address()));
        if (hook.state() == HookState.ACTIVE) {
            acts.add(act(hook, "test", () -> service.test(hook.id())));
            acts.add(act(hook, "pause", () -> service.pause(hook.id())));
        } else {
            acts.add(act(hook, "resume", () -> service.resume(hook.id())));
        }
        acts.add(act(hook, "remove", () -> service.remove(hook.id())));
        return acts;
    }

    private NativeButton act(HookRow hook, String what, Runnable done) {
        var button = button(text(what), () -> {
            try {
                done.run();
            } catch (MissingException gone) {
                // A colleague was first; the list shows how it stands.
            }
            if (!what.equals("remove")) {
                chosen = hook.id();
            }
            show();
        });
        button.addClassName("btn-quiet");
        button.setAriaLabel(text(what) + " " + hook.address());
        return attribute(button, "data-act", what);
    }

    private String text(String key, Object... args) {
        return getTranslation("reach.WebhooksView." + key, args);
    }

    @Override
    public String getPageTitle() {
        return text("title");
    }
}
