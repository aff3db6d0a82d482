package jp.ishigaki.notification.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.h3;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import jp.ishigaki.notification.push.NewDevice;
import jp.ishigaki.notification.push.PushDevice;
import jp.ishigaki.notification.push.PushQueries;
import jp.ishigaki.notification.push.PushService;
import jp.ishigaki.notification.push.PushTopic;
import jp.ishigaki.notification.push.TooManyDevicesException;
import jp.ishigaki.shared.ui.DateTexts;

/** Which browsers show notices while the application is closed, and of what. */
class PushCard extends Section {

    private static final long serialVersionUID = 1L;

    private final transient PushQueries queries;
    private final transient PushService push;
    private final transient DateTexts dates;
    private final DigestCard.Kept kept;
    private final Paragraph said = p("meta", "");
    private final Div devices = div("");

    PushCard(PushQueries queries, PushService push, DateTexts dates, DigestCard.Kept kept) {
        this.queries = queries;
        this.push = push;
        this.dates = dates;
        this.kept = kept;
        setClassName("card");
        setId("browser-push");
        attribute(said, "role", "status");
        said.setId("push-said");
        add(h2(text("title")), p("meta", text("about")));
        queries.key().ifPresentOrElse(this::offer, () -> add(p("notice", text("none"))));
    }

    private void offer(String key) {
        var browser = new BrowserPush(key, this::join, this::leave);
        browser.setId("this-browser");
        add(browser, said, devices);
        show();
    }

    private void show() {
        var all = queries.devices();
        getChildren()
                .filter(BrowserPush.class::isInstance)
                .map(BrowserPush.class::cast)
                .forEach(browser -> browser.show(all.stream()));
        devices.removeAll();
        if (all.isEmpty()) {
            return;
        }
        var rows = div("row-list");
        all.forEach(device -> rows.add(row(device)));
        var topics = div("topic-rows");
        queries.topics().forEach(topic -> topics.add(topic(topic)));
        devices.add(h3(text("devices")), rows, h3(text("topics")), p("meta", text("topics.about")), topics);
    }

    private Component row(PushDevice device) {
        var test = button(text("test"), () -> {
            push.test(device.id());
            said.setText(text("tested"));
        });
        attribute(test, "aria-label", text("test.named", device.label()));
        attribute(test, "data-push-test", device.id().toString());
        var remove = button(text("remove"), () -> {
            push.remove(device.id());
            show();
            said.setText(text("removed", device.label()));
        });
        attribute(remove, "aria-label", text("remove.named", device.label()));
        attribute(remove, "data-push-remove", device.id().toString());
        return div(
                "",
                div("row-body", p("field-name", device.label()), p("meta", history(device))),
                div("row-meta", test, remove));
    }

    private String history(PushDevice device) {
        var added = dates.dateAndYear(device.addedAt(), getLocale());
        var used = device.usedAt();
        return used == null ? text("device", added) : text("device.used", added, dates.dateAndTime(used, getLocale()));
    }

    private Component topic(PushTopic topic) {
        var choice = new Checkbox(HearingWords.name(this, topic.topic()), topic.wanted());
        choice.addValueChangeListener(change -> {
            push.want(topic.topic(), change.getValue());
            kept.now();
        });
        return div("field", attribute(choice, "data-push-topic", topic.topic()));
    }

    private void join(NewDevice device) {
        said.setText("");
        try {
            push.add(device);
            show();
        } catch (TooManyDevicesException e) {
            fail(getTranslation("notification.BrowserPush.tooMany", PushService.MOST));
        } catch (IllegalArgumentException e) {
            fail(getTranslation("notification.BrowserPush.failed"));
        }
    }

    private void fail(String why) {
        getChildren()
                .filter(BrowserPush.class::isInstance)
                .map(BrowserPush.class::cast)
                .forEach(browser -> browser.failed(why));
    }

    private void leave(String endpoint) {
        push.leave(endpoint);
        show();
    }

    private String text(String key, Object... params) {
        return getTranslation("notification.PushCard." + key, params);
    }
}
