package jp.ishigaki.facilitation.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.UUID;
import jp.ishigaki.facilitation.FacilitationQueries;
import jp.ishigaki.facilitation.GroupWork;
import jp.ishigaki.facilitation.IdeaRow;
import jp.ishigaki.facilitation.LiveWorkshop;

/** The group's ideas, and one's votes for those of the others; once they are shown to all, the other groups' too. */
class IdeaPanel extends Section {

    private static final long serialVersionUID = 1L;

    private final transient FacilitationQueries queries;
    private final transient GroupWork work;
    private final UUID session;
    private final Said said = new Said("idea-notice");
    private final TextField text = new TextField();
    private final Paragraph counts = p("meta", "");
    private final KeyedList<IdeaRow, IdeaLine> ideas;
    private final Paragraph how = p("meta", "");
    private boolean ended;

    IdeaPanel(UUID session, int number, int group, FacilitationQueries queries, GroupWork work) {
        this.session = session;
        this.queries = queries;
        this.work = work;
        setClassName("card");
        setId("ideas");
        ideas = new KeyedList<>(
                "live-cards",
                IdeaRow::id,
                row -> new IdeaLine(row, number, group, this),
                (line, row) -> line.show(row, ended));
        ideas.setId("idea-list");
        text.setId("idea-text");
        text.setLabel(getTranslation("facilitation.IdeaPanel.text"));
        text.setMaxLength(IdeaRow.BODY);
        text.setManualValidation(true);
        text.setWidthFull();
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addKeyPressListener(Key.ENTER, enter -> send());
        var add = primaryButton(getTranslation("facilitation.IdeaPanel.add"), this::send);
        add.setId("idea-add");
        add(h2(getTranslation("facilitation.IdeaPanel.title")), how, div("live-entry", text, add), said, counts, ideas);
    }

    void show(LiveWorkshop live) {
        ended = live.votingEnded();
        how.setText(getTranslation("facilitation.IdeaPanel." + (live.ideasShown() ? "howAll" : "how")));
        counts.setText(
                getTranslation("facilitation.IdeaPanel." + (ended ? "ended" : live.openCounts() ? "open" : "hidden")));
        refresh();
    }

    private void refresh() {
        ideas.show(queries.ideas(session));
    }

    private void send() {
        var body = text.getValue().strip();
        text.setInvalid(body.isEmpty());
        text.setErrorMessage(getTranslation("facilitation.IdeaPanel.empty"));
        if (!body.isEmpty() && said.attempt(() -> work.propose(session, body))) {
            text.clear();
            refresh();
        }
        text.focus();
    }

    void vote(IdeaRow row) {
        if (said.attempt(() -> {
            if (row.voted()) {
                work.takeVoteBack(session, row.id());
            } else {
                work.vote(session, row.id());
            }
        })) {
            refresh();
        }
    }

    void takeBack(IdeaRow row) {
        if (said.attempt(() -> work.takeBack(session, row.id()))) {
            said.done(getTranslation("facilitation.IdeaPanel.takenBack"));
            refresh();
            text.focus();
        }
    }
}
