package jp.ishigaki.attachment.ui;

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
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.UUID;
import jp.ishigaki.attachment.AttachmentPaths;
import jp.ishigaki.attachment.AttachmentQueries;
import jp.ishigaki.attachment.AttachmentRefusedException;
import jp.ishigaki.attachment.AttachmentRow;
import jp.ishigaki.attachment.AttachmentService;
import jp.ishigaki.shared.ui.DateTexts;
import jp.ishigaki.tenancy.MissingException;

/** The files of an issue, and the way to where its company and its expert add one. */
class AttachmentsCard extends Section {

    private static final long serialVersionUID = 1L;

    private final transient AttachmentQueries queries;
    private final transient AttachmentService service;
    private final transient DateTexts dates;
    private final UUID issue;
    private final Div files = div("");
    private final Paragraph told = p("notice", "");

    AttachmentsCard(UUID issue, boolean mayAdd, AttachmentQueries queries, AttachmentService service, DateTexts dates) {
        this.issue = issue;
        this.queries = queries;
        this.service = service;
        this.dates = dates;
        setClassName("card");
        setId("issue-attachments");
        told.setVisible(false);
        attribute(told, "role", "status");
        add(h2(text("title")), files, told);
        if (mayAdd) {
            var add = link(AttachmentPaths.attach(issue), text("add"));
            add.addClassName("btn");
            add.setId("attachment-add");
            add(div("toolbar", add));
        }
        fill();
    }

    private void fill() {
        files.removeAll();
        var rows = queries.ofIssue(issue);
        if (rows.isEmpty()) {
            files.add(p("meta", text("none")));
            return;
        }
        var list = new UnorderedList();
        list.setClassName("row-list");
        rows.forEach(row -> list.add(item(row)));
        files.add(list);
    }

    private ListItem item(AttachmentRow row) {
        var item = new ListItem(div(
                "row-body",
                FileLink.of(row, getLocale()),
                span("row-sub", text("by", row.addedBy(), dates.date(row.addedAt(), getLocale())))));
        item.setClassName("row");
        var side = div("row-meta", chip("plain", getTranslation("attachment.Purpose.short." + row.purpose())));
        if (!row.open()) {
            side.add(chip("soon", getTranslation("attachment.ScanState." + row.scan())));
        }
        if (row.mayErase()) {
            side.add(eraser(row));
        }
        item.add(side);
        return attribute(item, "data-attachment", row.id().toString());
    }

    /** Asks once more in its place, as a destroyed file does not come back. */
    private Component eraser(AttachmentRow row) {
        var erase = button(text("erase"), () -> {});
        erase.addClassName("btn-quiet");
        erase.setAriaLabel(text("eraseOf", row.name()));
        erase.addClickListener(click -> {
            if (erase.hasClassName("btn-danger")) {
                erase(row);
            } else {
                erase.addClassName("btn-danger");
                erase.setText(text("eraseSure"));
            }
        });
        return erase;
    }

    private void erase(AttachmentRow row) {
        try {
            service.erase(row.id());
            tell("erased");
        } catch (AttachmentRefusedException refused) {
            told.setText(getTranslation("attachment.Refused." + refused.reason(), AttachmentService.MOST));
            told.setVisible(true);
        } catch (MissingException gone) {
            tell("erased");
        }
        fill();
    }

    private void tell(String key) {
        told.setText(text(key));
        told.setVisible(true);
    }

    private String text(String key, Object... values) {
        return getTranslation("attachment.AttachmentsCard." + key, values);
    }
}
