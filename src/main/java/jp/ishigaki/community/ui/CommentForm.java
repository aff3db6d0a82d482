package jp.ishigaki.community.ui;

import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.primaryButton;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import jp.ishigaki.community.ClosedQuestionException;
import jp.ishigaki.community.CommunityComments;
import jp.ishigaki.community.Draft;
import jp.ishigaki.community.NamesItselfException;
import jp.ishigaki.community.Post;
import jp.ishigaki.guard.ui.GuardedFields;
import jp.ishigaki.shared.ui.MentionList;

/** Where a comment is written, by name or not; unsent text waits for its writer. */
class CommentForm extends Div {

    private static final long serialVersionUID = 1L;
    private static final int PAUSE = 1000;

    private final transient Post post;
    private final transient ThreadTools tools;
    private final TextArea body = new TextArea();
    private final NameChoice name;
    private final transient Runnable whenSent;

    CommentForm(Post post, ThreadTools tools, Runnable whenSent, Runnable whenLeft) {
        this.post = post;
        this.tools = tools;
        this.whenSent = whenSent;
        this.name = new NameChoice(tools.details(), tools.hasCompany(), "CommentForm")
                .called("comment-pseudonymous-" + post.id());
        var guarded = new GuardedFields(tools.guard()).readBy(name::asTheGuardKnowsThem);
        setClassName("comment-form");
        prepareBody();
        restore();
        body.addValueChangeListener(change -> keep());
        name.whenChanged(() -> {
            keep();
            guarded.lookAgain();
        });
        var mentions = new MentionList(tools.comments().people(post.question()), body);
        var send = primaryButton(text("send"), guarded.before(this::send));
        send.setId("comment-send-" + post.id());
        var leave = button(text("leave"), whenLeft);
        leave.setId("comment-leave-" + post.id());
        add(body, mentions, name, div("toolbar", send, leave));
        guarded.watch(body, mentions);
    }

    void begin() {
        body.focus();
    }

    private void prepareBody() {
        body.setId("comment-text-" + post.id());
        body.setLabel(text("label"));
        body.setHelperText(text("help", CommunityComments.LONGEST));
        body.setWidthFull();
        body.setMinRows(2);
        body.setValueChangeMode(ValueChangeMode.LAZY);
        body.setValueChangeTimeout(PAUSE);
    }

    private String place() {
        return "comment:" + post.id();
    }

    private void restore() {
        var draft = tools.drafts().open(place());
        body.setValue(draft.body());
        if (!draft.isEmpty()) {
            name.restore(draft.pseudonymous());
        }
    }

    private void keep() {
        tools.drafts().keep(place(), new Draft("", body.getValue(), null, null, name.isUnnamed()));
    }

    private void send() {
        var tooLong = getTranslation("community.AnswerForm.tooLong", CommunityComments.LONGEST);
        if (!Fit.check(body, CommunityComments.LONGEST, text("missing"), tooLong)) {
            body.focus();
            return;
        }
        try {
            tools.comments().comment(post, body.getValue(), name.isUnnamed());
            tools.drafts().discard(place());
            whenSent.run();
        } catch (ClosedQuestionException meanwhile) {
            body.setErrorMessage(getTranslation("community.AnswerForm.closed"));
            body.setInvalid(true);
            body.focus();
        } catch (NamesItselfException refused) {
            Refusals.show(refused, List.of(body), text("namesItself", refused.found()));
        }
    }

    private String text(String key, Object... args) {
        return getTranslation("community.CommentForm." + key, args);
    }
}
