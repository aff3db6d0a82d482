package jp.ishigaki.facilitation.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.h3;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.UUID;
import jp.ishigaki.facilitation.FacilitationQueries;
import jp.ishigaki.facilitation.GroupWork;
import jp.ishigaki.facilitation.ThoughtRow;
import jp.ishigaki.guard.Guard;
import jp.ishigaki.guard.ui.GuardedFields;
import jp.ishigaki.guard.ui.Readers;
import org.jspecify.annotations.Nullable;

/** What one thinks first for oneself, one line at a time by keyboard; below it the group's, once they are revealed. */
class ThoughtPanel extends Section {

    private static final long serialVersionUID = 1L;

    private final transient FacilitationQueries queries;
    private final transient GroupWork work;
    private final UUID session;
    private final Said said = new Said("thought-notice");
    private final TextField text = new TextField();
    private final NativeButton add;
    private final Paragraph privacy = p("meta", "");
    private final KeyedList<ThoughtRow, ThoughtLine> own;
    private final KeyedList<ThoughtRow, ThoughtLine> others;
    private final Div group = div("live-group");
    private @Nullable UUID reworded;

    ThoughtPanel(UUID session, int number, FacilitationQueries queries, GroupWork work, Guard guard) {
        this.session = session;
        this.queries = queries;
        this.work = work;
        setClassName("card");
        setId("thoughts");
        own = list(number);
        others = list(number);
        own.setId("own-thoughts");
        others.setId("group-thoughts");
        text.setId("thought-text");
        text.setLabel(getTranslation("facilitation.ThoughtPanel.text"));
        text.setMaxLength(ThoughtRow.BODY);
        text.setManualValidation(true);
        text.setWidthFull();
        text.setValueChangeMode(ValueChangeMode.LAZY);
        var guarded = new GuardedFields(guard).readBy(() -> Readers.OTHERS_WHO_KNOW);
        var send = guarded.before(this::send);
        text.addKeyPressListener(Key.ENTER, enter -> send.run());
        add = primaryButton("", send);
        add.setText(getTranslation("facilitation.ThoughtPanel.add"));
        add.setId("thought-add");
        var entry = div("live-entry", text, add);
        group.add(h3(getTranslation("facilitation.ThoughtPanel.group")), others);
        add(h2(getTranslation("facilitation.ThoughtPanel.title")), privacy, entry, said, own, group);
        guarded.watch(text, entry);
    }

    private KeyedList<ThoughtRow, ThoughtLine> list(int number) {
        return new KeyedList<>(
                "live-cards", ThoughtRow::id, row -> new ThoughtLine(row, number, this), ThoughtLine::show);
    }

    void show(boolean revealed) {
        privacy.setText(getTranslation("facilitation.ThoughtPanel." + (revealed ? "shown" : "private")));
        var all = queries.thoughts(session);
        own.show(all.stream().filter(ThoughtRow::own).toList());
        others.show(all.stream().filter(row -> !row.own()).toList());
        group.setVisible(revealed);
    }

    private void send() {
        var body = text.getValue().strip();
        text.setInvalid(body.isEmpty());
        text.setErrorMessage(getTranslation("facilitation.ThoughtPanel.empty"));
        if (body.isEmpty()) {
            text.focus();
            return;
        }
        var changed = reworded;
        if (said.attempt(() -> {
            if (changed == null) {
                work.think(session, body);
            } else {
                work.reword(session, changed, body);
            }
        })) {
            reworded = null;
            text.clear();
            add.setText(getTranslation("facilitation.ThoughtPanel.add"));
            refresh();
        }
        text.focus();
    }

    void reword(ThoughtRow row) {
        reworded = row.id();
        text.setValue(row.body());
        add.setText(getTranslation("facilitation.ThoughtPanel.save"));
        text.focus();
    }

    void keep(ThoughtRow row) {
        if (said.attempt(() -> work.keep(session, row.id(), !row.kept()))) {
            refresh();
        }
    }

    void drop(ThoughtRow row) {
        if (said.attempt(() -> work.drop(session, row.id()))) {
            said.done(getTranslation("facilitation.ThoughtPanel.dropped"));
            if (row.id().equals(reworded)) {
                reworded = null;
            }
            refresh();
            text.focus();
        }
    }

    private void refresh() {
        show(group.isVisible());
    }
}
