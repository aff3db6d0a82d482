package jp.ishigaki.mail.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jp.ishigaki.mail.MailPaths;
import jp.ishigaki.mail.OutboxFilter;
import jp.ishigaki.mail.OutboxQueries;
import jp.ishigaki.mail.OutboxService;
import jp.ishigaki.mail.OutgoingKey;
import jp.ishigaki.mail.OutgoingRow;
import jp.ishigaki.mail.TemplateQueries;
import jp.ishigaki.shared.ui.DateTexts;
import jp.ishigaki.shared.ui.NavGroup;
import org.jspecify.annotations.Nullable;

/** The staff's view of the outbox: what waits, what went, what did not. Filters stand in the address. */
@Route(MailPaths.OUTBOX)
@Menu(title = "mail.OutboxView.title", order = NavGroup.OFFICE + 40)
@RolesAllowed("STAFF")
class OutboxView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;

    private final transient OutboxQueries outbox;
    private final transient OutboxService decisions;
    private final transient TemplateQueries templates;
    private final transient DateTexts dates;
    private final Div rows = div("row-list");
    private final Div more = div("toolbar");

    OutboxView(OutboxQueries outbox, OutboxService decisions, TemplateQueries templates, DateTexts dates) {
        this.outbox = outbox;
        this.decisions = decisions;
        this.templates = templates;
        this.dates = dates;
        rows.setId("letters");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var filter = FilterAddress.read(event.getLocation().getQueryParameters());
        show(filter);
    }

    private void show(OutboxFilter filter) {
        removeAll();
        rows.removeAll();
        var summary = outbox.summary();
        add(div("page-head", h1(getPageTitle()), p("lead", text("lead"))));
        add(new OutboxSummaryPanel(summary, dates, () -> {
            decisions.resendAllFailed();
            show(filter);
        }));
        add(new OutboxFilterBar(filter, summary, templates.templates(getLocale())), div("card", rows), more);
        show(filter, null);
    }

    private void show(OutboxFilter filter, @Nullable OutgoingKey after) {
        var page = outbox.letters(filter, after, PAGE);
        page.items().forEach(letter -> rows.add(row(letter)));
        if (after == null && page.items().isEmpty()) {
            rows.add(div("empty", p("", text(filter.equals(OutboxFilter.ALL) ? "empty" : "nothingFound"))));
        }
        more.removeAll();
        var next = page.next();
        if (next != null) {
            var button = button(text("more"), () -> show(filter, next));
            button.setId("more-letters");
            more.add(button);
        }
    }

    private Component row(OutgoingRow letter) {
        var subject = letter.subject();
        var title = link(MailPaths.letter(letter.id()), subject == null ? text("forgotten") : subject);
        title.addClassName("row-title");
        var recipient = letter.recipient();
        var body = div(
                "row-body",
                title,
                span(
                        "row-sub",
                        (recipient == null ? text("recipientForgotten") : recipient)
                                + "・"
                                + dates.dateAndTime(letter.putAt(), getLocale())));
        var reason = LetterStates.reason(this, letter);
        if (!reason.isEmpty()) {
            body.add(span("row-sub", reason));
        }
        return attribute(
                div("row", LetterStates.stateChip(letter.state()), body),
                "data-letter",
                letter.id().toString());
    }

    private String text(String key, Object... args) {
        return getTranslation("mail.OutboxView." + key, args);
    }

    @Override
    public String getPageTitle() {
        return text("title");
    }
}
