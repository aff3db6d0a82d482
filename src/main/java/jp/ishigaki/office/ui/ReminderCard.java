package jp.ishigaki.office.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.stream.IntStream;
import jp.ishigaki.office.Reminded;
import jp.ishigaki.office.ReminderRule;
import jp.ishigaki.office.ReminderService;
import jp.ishigaki.office.StaleReminderException;
import jp.ishigaki.shared.ui.Days;

/** One rule: when, from which hour, whether at all, and whom it would write to today. */
class ReminderCard extends Section {

    private static final long serialVersionUID = 1L;
    private static final String DIGEST = "office.Digest";
    private static final int FARTHEST = 10;
    private static final int NAMED = 10;

    private final Checkbox active = new Checkbox();
    private final Select<Integer> days = new Select<>();
    private final Select<Integer> hour = new Select<>();
    private final Div preview = div("");
    private final Div told = div("");
    private final String kind;
    private final transient ReminderService service;
    private int version;

    ReminderCard(ReminderRule rule, ReminderService service) {
        this.service = service;
        this.kind = rule.kind();
        this.version = rule.version();
        setClassName("card");
        getElement().setAttribute("data-rule", kind);
        active.setLabel(text("active"));
        active.setValue(rule.active());
        days.setLabel(text("days"));
        days.setItems(IntStream.rangeClosed(-FARTHEST, FARTHEST).boxed().toList());
        days.setItemLabelGenerator(this::daysInWords);
        days.setValue(Math.clamp(rule.days(), -FARTHEST, FARTHEST));
        days.addValueChangeListener(change -> showPreview());
        days.setVisible(!isDigest());
        hour.setLabel(text("hour"));
        hour.setItems(IntStream.rangeClosed(0, 23).boxed().toList());
        hour.setItemLabelGenerator(each -> text("hour.from", each));
        hour.setValue(rule.hour());
        told.getElement().setAttribute("role", "status");
        var save = primaryButton(text("save"), this::save);
        add(
                h2(getTranslation(kind + ".kind")),
                p("meta", getTranslation(kind + ".about")),
                active,
                div("form-line", days, hour),
                preview,
                told,
                div("toolbar", save));
        showPreview();
    }

    private boolean isDigest() {
        return kind.equals(DIGEST);
    }

    private String daysInWords(int number) {
        if (number == 0) {
            return text("days.on");
        }
        return number < 0 ? text("days.before", -number) : text("days.after", number);
    }

    private void showPreview() {
        preview.removeAll();
        if (isDigest()) {
            return;
        }
        var reminded = service.preview(kind, days.getValue());
        preview.add(p("", text("preview", reminded.size())));
        var list = new UnorderedList();
        list.setClassName("row-list");
        reminded.stream().limit(NAMED).forEach(each -> list.add(row(each)));
        if (!reminded.isEmpty()) {
            preview.add(list);
        }
        if (reminded.size() > NAMED) {
            preview.add(p("meta", text("preview.more", reminded.size() - NAMED)));
        }
    }

    private ListItem row(Reminded reminded) {
        return new ListItem(
                div("row-body", span("row-title", reminded.name()), span("row-sub", reminded.email())),
                span("row-meta", text("due", Days.day(reminded.due(), getLocale()))));
    }

    private void save() {
        told.removeAll();
        try {
            service.set(new ReminderRule(kind, days.getValue(), hour.getValue(), active.getValue(), version));
            version++;
            told.add(p("notice", text("saved")));
        } catch (StaleReminderException meanwhile) {
            told.add(p("notice is-warn", text("stale")));
        }
    }

    private String text(String key, Object... parameters) {
        return getTranslation("office.ReminderCard." + key, parameters);
    }
}
