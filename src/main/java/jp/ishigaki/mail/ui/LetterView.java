package jp.ishigaki.mail.ui;

import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;
import static jp.ishigaki.shared.ui.Markup.section;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import jp.ishigaki.mail.MailPaths;
import jp.ishigaki.mail.MailState;
import jp.ishigaki.mail.OutboxQueries;
import jp.ishigaki.mail.OutboxService;
import jp.ishigaki.mail.OutgoingDetails;
import jp.ishigaki.mail.OutgoingRow;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.shared.ui.DateTexts;
import jp.ishigaki.shared.ui.Facts;
import jp.ishigaki.tenancy.MissingException;

/** One letter: how it reads, where it is, and what staff may decide. */
@Route(MailPaths.OUTBOX + "/:letter")
@RolesAllowed("STAFF")
class LetterView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient OutboxQueries outbox;
    private final transient OutboxService decisions;
    private final transient DateTexts dates;

    LetterView(OutboxQueries outbox, OutboxService decisions, DateTexts dates) {
        this.outbox = outbox;
        this.decisions = decisions;
        this.dates = dates;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(Asked.pathId(event, "letter").orElseThrow(MissingException::new));
    }

    private void show(UUID id) {
        var letter = outbox.letter(id);
        removeAll();
        add(div("page-head", h1(getPageTitle()), link(MailPaths.OUTBOX, text("back"))));
        add(state(letter.row()), text(letter));
    }

    private Component state(OutgoingRow letter) {
        var facts = new Facts().fact(text("state"), LetterStates.stateChip(letter.state()));
        facts.fact(text("putAt"), dates.dateAndTime(letter.putAt(), getLocale()));
        var ended = letter.endedAt();
        if (ended != null) {
            facts.fact(text("endedAt"), dates.dateAndTime(ended, getLocale()));
        } else if (letter.state() == MailState.WAITING && letter.attempts() > 0) {
            facts.fact(text("dueAt"), dates.dateAndTime(letter.dueAt(), getLocale()));
        }
        var reason = LetterStates.reason(this, letter);
        if (!reason.isEmpty()) {
            facts.fact(text("reason"), reason);
        }
        if (!letter.answer().isEmpty()) {
            facts.fact(text("answer"), letter.answer());
        }
        var panel = section("card", h2(text("stateTitle")), facts);
        if (letter.state().isToDecide()) {
            panel.add(decision(letter.id()));
        }
        return panel;
    }

    private Component decision(UUID letter) {
        var resend = primaryButton(text("resend"), () -> {
            decisions.resend(letter);
            show(letter);
        });
        resend.setId("resend-letter");
        var leave = button(text("leave"), () -> {
            decisions.leave(letter);
            show(letter);
        });
        leave.setId("leave-letter");
        return div("toolbar", resend, leave);
    }

    private Component text(OutgoingDetails letter) {
        var row = letter.row();
        var recipient = row.recipient();
        var facts = new Facts()
                .fact(text("from"), letter.sender())
                .fact(text("to"), recipient == null ? text("recipientForgotten") : recipient);
        var panel = section("card", h2(text("letterTitle")), facts);
        var subject = row.subject();
        var body = letter.body();
        if (subject == null || body == null) {
            panel.add(p("meta", text("forgotten")));
        } else {
            var paper = new LetterPaper();
            paper.setId("letter");
            paper.show(subject, body);
            panel.add(paper);
        }
        panel.add(div("toolbar", link(MailPaths.template(row.template(), row.language()), text("template"))));
        return panel;
    }

    private String text(String key, Object... args) {
        return getTranslation("mail.LetterView." + key, args);
    }

    @Override
    public String getPageTitle() {
        return text("title");
    }
}
