package jp.ishigaki.mail.ui;

import static jp.ishigaki.shared.ui.Markup.div;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import jp.ishigaki.mail.MailPaths;
import jp.ishigaki.mail.MailState;
import jp.ishigaki.mail.OutboxFilter;
import jp.ishigaki.mail.OutboxSummary;
import jp.ishigaki.mail.TemplateRow;
import jp.ishigaki.shared.ui.LinkTabs;
import org.jspecify.annotations.Nullable;

/** Tabs by state with their counts, and which template to whom. */
class OutboxFilterBar extends Div {

    private static final long serialVersionUID = 1L;

    private final transient OutboxFilter filter;

    OutboxFilterBar(OutboxFilter filter, OutboxSummary summary, List<TemplateRow> templates) {
        this.filter = filter;
        var tabs = new LinkTabs(text("tabs"));
        addTab(tabs, null, text("all"));
        for (var state : MailState.values()) {
            addTab(tabs, state, name(state, summary));
        }
        add(tabs, div("toolbar", templates(templates), recipient()));
    }

    private void addTab(LinkTabs tabs, @Nullable MailState state, String name) {
        var address = FilterAddress.address(new OutboxFilter(state, filter.template(), filter.recipient()));
        tabs.addTab(address, name, filter.state() == state);
    }

    private String name(MailState state, OutboxSummary summary) {
        var name = getTranslation("mail.MailState." + state);
        return switch (state) {
            case WAITING -> text("count", name, summary.waiting());
            case SENDING -> text("count", name, summary.sending());
            case SENT -> text("today", name, summary.sentToday());
            case FAILED -> text("count", name, summary.failed());
            case UNCLEAR -> text("count", name, summary.unclear());
            case LEFT -> name;
        };
    }

    private Select<TemplateRow> templates(List<TemplateRow> all) {
        var choice = new Select<TemplateRow>();
        choice.setId("template-filter");
        choice.setLabel(text("template"));
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption(text("allTemplates"));
        choice.setItemLabelGenerator(row -> row == null ? text("allTemplates") : row.title());
        choice.setItems(all);
        all.stream()
                .filter(row -> row.template().equals(filter.template()))
                .findFirst()
                .ifPresent(choice::setValue);
        choice.addValueChangeListener(change -> {
            var chosen = change.getValue();
            go(new OutboxFilter(filter.state(), chosen == null ? null : chosen.template(), filter.recipient()));
        });
        return choice;
    }

    private TextField recipient() {
        var field = new TextField();
        field.setId("recipient-filter");
        field.setLabel(text("recipient"));
        field.setHelperText(text("recipientHelp"));
        field.setClearButtonVisible(true);
        field.setValue(filter.recipient() == null ? "" : filter.recipient());
        field.addValueChangeListener(change -> {
            var typed = change.getValue().strip();
            go(new OutboxFilter(filter.state(), filter.template(), typed.isEmpty() ? null : typed));
        });
        return field;
    }

    private void go(OutboxFilter chosen) {
        getUI().ifPresent(ui -> ui.navigate(MailPaths.OUTBOX, FilterAddress.parameters(chosen)));
    }

    private String text(String key, Object... args) {
        return getTranslation("mail.OutboxFilterBar." + key, args);
    }
}
