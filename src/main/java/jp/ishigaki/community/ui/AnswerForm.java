package jp.ishigaki.community.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.primaryButton;

import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.UUID;
import jp.ishigaki.community.CommunityService;
import jp.ishigaki.community.Draft;
import jp.ishigaki.community.Drafts;
import jp.ishigaki.community.NewQuestion;
import jp.ishigaki.guard.Guard;
import jp.ishigaki.guard.ui.GuardedFields;

/** Where an answer is written; unsent text waits for its writer. */
class AnswerForm extends Section {

    private static final long serialVersionUID = 1L;
    private static final int PAUSE = 1000;

    private final transient CommunityService community;
    private final transient Drafts drafts;
    private final TextArea body = new TextArea();

    AnswerForm(UUID question, CommunityService community, Drafts drafts, Guard guard, Runnable whenSent) {
        var guarded = new GuardedFields(guard);
        this.community = community;
        this.drafts = drafts;
        var place = "answer:" + question;
        setClassName("card");
        setId("answer-form");
        body.setId("answer-body");
        body.setLabel(text("label"));
        body.setHelperText(text("help"));
        body.setWidthFull();
        body.setMinRows(5);
        body.setValue(drafts.open(place).body());
        body.setValueChangeMode(ValueChangeMode.LAZY);
        body.setValueChangeTimeout(PAUSE);
        body.addValueChangeListener(change -> drafts.keep(place, new Draft("", change.getValue(), null)));
        var send = primaryButton(text("send"), guarded.before(() -> send(question, place, whenSent)));
        send.setId("send-answer");
        add(h2(text("title")), body, div("toolbar", send));
        guarded.watch(body);
    }

    private void send(UUID question, String place, Runnable whenSent) {
        if (Fit.check(body, NewQuestion.LONGEST_BODY, text("missing"), text("tooLong", NewQuestion.LONGEST_BODY))) {
            community.answer(question, body.getValue());
            drafts.discard(place);
            whenSent.run();
        } else {
            body.focus();
        }
    }

    private String text(String key, Object... args) {
        return getTranslation("community.AnswerForm." + key, args);
    }
}
