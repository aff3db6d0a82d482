package jp.ishigaki.facilitation.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.UUID;
import jp.ishigaki.facilitation.GroupOutput;
import jp.ishigaki.facilitation.OutputDraft;
import jp.ishigaki.facilitation.OutputDrafts;
import jp.ishigaki.facilitation.OutputQueries;
import jp.ishigaki.facilitation.OutputService;
import jp.ishigaki.facilitation.StaleOutputException;
import jp.ishigaki.grouping.WorkshopGroup;

/**
 * The output of one's group, written by several. What is typed is kept at once for its writer, and is the group's once it
 * is saved. What another saves appears by itself where one has not begun to write; otherwise both texts are shown and the
 * writer decides.
 */
class OutputPanel extends Section {

    private static final long serialVersionUID = 1L;

    private final transient OutputService outputs;
    private final transient OutputQueries queries;
    private final transient OutputDrafts drafts;
    private final UUID session;
    private final int group;
    private final OutputFields fields;
    private final Said said = new Said("output-notice");
    private final Paragraph state = p("meta", "");
    private final Paragraph draft = p("meta", "");
    private final OtherText other = new OtherText();
    private transient GroupOutput loaded = GroupOutput.NONE;
    private int told;
    private int kept;

    OutputPanel(UUID session, WorkshopGroup group, OutputService outputs, OutputQueries queries, OutputDrafts drafts) {
        this.session = session;
        this.group = group.number();
        this.outputs = outputs;
        this.queries = queries;
        this.drafts = drafts;
        this.fields = new OutputFields(group, this::keep);
        setClassName("card");
        setId("output");
        state.setId("output-state");
        draft.setId("output-draft");
        var save = primaryButton(getTranslation("facilitation.OutputPanel.save"), this::save);
        save.setId("output-save");
        fields.load(loaded);
        add(
                h2(getTranslation("facilitation.OutputPanel.title")),
                state,
                fields,
                draft,
                other,
                said,
                div("toolbar", save));
        refresh();
        drafts.open(session).ifPresent(this::restore);
    }

    final void refresh() {
        var newest = newest();
        if (newest.number() > loaded.number() && newest.number() > told) {
            if (fields.differs(loaded)) {
                conflict(newest);
            } else {
                load(newest);
            }
        }
    }

    private GroupOutput newest() {
        return queries.newest(session).getOrDefault(group, GroupOutput.NONE);
    }

    /** Where the writer left off, here or on another device; with what the group has saved since beside it. */
    private void restore(OutputDraft found) {
        var newest = loaded;
        take(found);
        if (found.seen() < newest.number()) {
            loaded = new GroupOutput(found.seen(), "", found.roles(), "", null, null);
            conflict(newest);
        }
        draft.setText(getTranslation("facilitation.OutputPanel.restored"));
    }

    private void take(OutputDraft found) {
        kept = found.kept();
        fields.load(new GroupOutput(Math.max(1, found.seen()), found.body(), found.roles(), "", null, null));
    }

    private void keep() {
        try {
            if (fields.holdsOtherThan(loaded)) {
                kept = drafts.keep(session, new OutputDraft(fields.text(), fields.roles(), loaded.number(), kept));
                draft.setText(getTranslation("facilitation.OutputPanel.draft"));
            } else if (kept > 0) {
                discard();
            }
        } catch (StaleOutputException elsewhere) {
            drafts.open(session).ifPresent(this::meet);
        }
    }

    /** The same person has typed on another device. */
    private void meet(OutputDraft elsewhere) {
        kept = elsewhere.kept();
        other.show(
                getTranslation("facilitation.OutputPanel.elsewhere"),
                elsewhere.body(),
                () -> fields.append(elsewhere.body()),
                this::keep,
                () -> take(elsewhere));
    }

    private void discard() {
        drafts.discard(session);
        kept = 0;
        draft.setText("");
    }

    private void load(GroupOutput newest) {
        loaded = newest;
        fields.load(newest);
        other.removeAll();
        state.setText(getTranslation("facilitation.OutputPanel.state", newest.number(), newest.writer()));
    }

    private void conflict(GroupOutput newest) {
        told = newest.number();
        other.show(
                getTranslation("facilitation.OutputPanel.other", newest.writer()),
                newest.body(),
                () -> {
                    goOn(newest);
                    fields.append(newest.body());
                },
                () -> {
                    goOn(newest);
                    keep();
                },
                () -> {
                    load(newest);
                    discard();
                });
    }

    /** What is in the fields comes after what the other saved, which stays as a version. */
    private void goOn(GroupOutput newest) {
        loaded = newest;
        state.setText(getTranslation("facilitation.OutputPanel.unsaved", newest.number(), newest.writer()));
    }

    private void save() {
        if (!fields.isRight()) {
            return;
        }
        said.attempt(() -> {
            try {
                outputs.write(session, fields.text(), fields.roles(), loaded.number());
                kept = 0;
                draft.setText("");
                load(newest());
                said.done(getTranslation("facilitation.OutputPanel.saved"));
            } catch (StaleOutputException e) {
                conflict(newest());
                said.refused(getTranslation("facilitation.OutputPanel.notSaved"));
            }
        });
    }
}
