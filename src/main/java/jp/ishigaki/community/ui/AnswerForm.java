package jp.ishigaki.community.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.primaryButton;

import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.community.ClosedQuestionException;
import jp.ishigaki.community.Draft;
import jp.ishigaki.community.Drafts;
import jp.ishigaki.community.NamesItselfException;
import jp.ishigaki.community.NewQuestion;
import jp.ishigaki.community.QuestionDetails;
import jp.ishigaki.community.Sending;
import jp.ishigaki.enclosure.EnclosureRefusedException;
import jp.ishigaki.enclosure.ui.EnclosureField;
import jp.ishigaki.enclosure.ui.Enclosures;
import jp.ishigaki.guard.Guard;
import jp.ishigaki.guard.ui.GuardedFields;

/** Where an answer is written, by name or not; unsent text waits for its writer. */
class AnswerForm extends Section {

    private static final long serialVersionUID = 1L;
    private static final int PAUSE = 1000;

    private final transient Sending sending;
    private final transient Drafts drafts;
    private final TextArea body = new TextArea();
    private final NameChoice name;
    private final EnclosureField files;
    private final String place;

    AnswerForm(
            QuestionDetails details,
            boolean hasCompany,
            Sending sending,
            Drafts drafts,
            Enclosures enclosures,
            Guard guard,
            Runnable whenSent) {
        var guarded = new GuardedFields(guard);
        this.sending = sending;
        this.drafts = drafts;
        this.place = "answer:" + details.question().id();
        this.name = new NameChoice(details, hasCompany, "AnswerForm").called("answer-pseudonymous");
        files = enclosures.field(place, details.question().id());
        setClassName("card");
        setId("answer-form");
        prepareBody();
        restore(drafts.open(place));
        body.addValueChangeListener(change -> keep());
        name.whenChanged(this::keep);
        var send = primaryButton(
                text("send"), guarded.before(() -> send(details.question().id(), whenSent)));
        send.setId("send-answer");
        add(h2(text("title")), body, new Preview(body), files, name, div("toolbar", send));
        guarded.watch(body);
    }

    private void prepareBody() {
        body.setId("answer-body");
        body.setLabel(text("label"));
        body.setHelperText(text("help"));
        body.setWidthFull();
        body.setMinRows(5);
        body.setValueChangeMode(ValueChangeMode.LAZY);
        body.setValueChangeTimeout(PAUSE);
    }

    private void restore(Draft draft) {
        body.setValue(draft.body());
        if (!draft.isEmpty()) {
            name.restore(draft.pseudonymous());
        }
    }

    private void keep() {
        drafts.keep(place, new Draft("", body.getValue(), null, null, name.isUnnamed()));
    }

    private void send(UUID question, Runnable whenSent) {
        if (!Fit.check(body, NewQuestion.LONGEST_BODY, text("missing"), text("tooLong", NewQuestion.LONGEST_BODY))) {
            body.focus();
            return;
        }
        try {
            sending.answer(question, body.getValue(), name.isUnnamed(), place);
            whenSent.run();
        } catch (ClosedQuestionException meanwhile) {
            body.setErrorMessage(text("closed"));
            body.setInvalid(true);
            body.focus();
        } catch (NamesItselfException refused) {
            var why = text("namesItself", refused.found());
            if (Refusals.isIn(refused, body.getValue())) {
                Refusals.show(refused, List.of(body), why);
            } else {
                files.refuse(why);
            }
        } catch (EnclosureRefusedException refused) {
            files.refuse(refused);
        }
    }

    private String text(String key, Object... args) {
        return getTranslation("community.AnswerForm." + key, args);
    }
}
