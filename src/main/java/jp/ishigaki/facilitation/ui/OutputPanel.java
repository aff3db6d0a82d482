package jp.ishigaki.facilitation.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.h3;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.UUID;
import jp.ishigaki.facilitation.GroupOutput;
import jp.ishigaki.facilitation.OutputQueries;
import jp.ishigaki.facilitation.OutputService;
import jp.ishigaki.facilitation.StaleOutputException;
import jp.ishigaki.grouping.WorkshopGroup;

/**
 * The output of one's group, written by several. What another saves appears by itself where one has not begun to write;
 * otherwise both texts are shown and the writer decides.
 */
class OutputPanel extends Section {

    private static final long serialVersionUID = 1L;

    private final transient OutputService outputs;
    private final transient OutputQueries queries;
    private final UUID session;
    private final int group;
    private final OutputFields fields;
    private final Said said = new Said("output-notice");
    private final Paragraph state = p("meta", "");
    private final Div other = div("live-other");
    private transient GroupOutput loaded = GroupOutput.NONE;
    private int told;

    OutputPanel(UUID session, WorkshopGroup group, OutputService outputs, OutputQueries queries) {
        this.session = session;
        this.group = group.number();
        this.outputs = outputs;
        this.queries = queries;
        this.fields = new OutputFields(group);
        setClassName("card");
        setId("output");
        other.setId("output-other");
        attribute(other, "role", "status");
        state.setId("output-state");
        var save = primaryButton(getTranslation("facilitation.OutputPanel.save"), this::save);
        save.setId("output-save");
        fields.load(loaded);
        add(h2(getTranslation("facilitation.OutputPanel.title")), state, fields, other, said, div("toolbar", save));
        refresh();
    }

    final void refresh() {
        var newest = queries.newest(session).getOrDefault(group, GroupOutput.NONE);
        if (newest.number() > loaded.number() && newest.number() > told) {
            if (fields.differs(loaded)) {
                conflict(newest);
            } else {
                load(newest);
            }
        }
    }

    private void load(GroupOutput newest) {
        loaded = newest;
        fields.load(newest);
        other.removeAll();
        state.setText(getTranslation("facilitation.OutputPanel.state", newest.number(), newest.writer()));
    }

    private void conflict(GroupOutput newest) {
        told = newest.number();
        other.removeAll();
        var words = p("live-words live-other-text", newest.body());
        var both = button(getTranslation("facilitation.OutputPanel.both"), () -> {
            goOn(newest);
            fields.append(newest.body());
        });
        both.setId("output-both");
        var mine = button(getTranslation("facilitation.OutputPanel.mine"), () -> goOn(newest));
        mine.setId("output-mine");
        var theirs = button(getTranslation("facilitation.OutputPanel.theirs"), () -> load(newest));
        theirs.setId("output-theirs");
        other.add(div(
                "notice is-warn",
                h3(getTranslation("facilitation.OutputPanel.other", newest.writer())),
                words,
                p("meta", getTranslation("facilitation.OutputPanel.kept")),
                div("toolbar", both, mine, theirs)));
    }

    /** What is in the fields comes after what the other saved, which stays as a version. */
    private void goOn(GroupOutput newest) {
        loaded = newest;
        other.removeAll();
        state.setText(getTranslation("facilitation.OutputPanel.unsaved", newest.number(), newest.writer()));
    }

    private void save() {
        if (!fields.isRight()) {
            return;
        }
        said.attempt(() -> {
            try {
                outputs.write(session, fields.text(), fields.roles(), loaded.number());
                load(queries.newest(session).getOrDefault(group, GroupOutput.NONE));
                said.done(getTranslation("facilitation.OutputPanel.saved"));
            } catch (StaleOutputException e) {
                conflict(queries.newest(session).getOrDefault(group, GroupOutput.NONE));
                said.refused(getTranslation("facilitation.OutputPanel.notSaved"));
            }
        });
    }
}
