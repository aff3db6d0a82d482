package jp.ishigaki.community.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import jp.ishigaki.community.NamesItselfException;
import jp.ishigaki.community.NewQuestion;
import jp.ishigaki.community.StalePostException;
import jp.ishigaki.guard.ui.GuardedFields;
import org.jspecify.annotations.Nullable;

/** Where a post is put better. Whoever was overtaken in another window reads what it says now, and keeps what they typed. */
class EditForm extends Div {

    private static final long serialVersionUID = 1L;

    private final transient EditedPost post;
    private final @Nullable TextArea title;
    private final TextArea body = new TextArea();
    private final Div told = attribute(div(""), "role", "alert");
    private final transient Runnable whenDone;
    private int seen;

    EditForm(EditedPost post, ThreadTools tools, Runnable whenDone, Runnable whenLeft) {
        this.post = post;
        this.seen = post.edits();
        this.whenDone = whenDone;
        var guarded = new GuardedFields(tools.guard()).readBy(() -> tools.readersOf(post.unnamed()));
        setClassName("edit-form");
        setId("edit-form-" + post.id());
        title = post.title() == null ? null : new TextArea();
        if (title != null) {
            prepare(title, "edit-title-" + post.id(), text("title"), post.title());
            title.setMinRows(1);
            add(title);
        }
        prepare(body, "edit-body-" + post.id(), text("body"), post.body());
        body.setMinRows(3);
        var save = primaryButton(text("save"), guarded.before(this::save));
        save.setId("edit-save-" + post.id());
        var leave = button(text("leave"), whenLeft);
        leave.setId("edit-leave-" + post.id());
        add(body, p("meta", text("kept")), told, div("toolbar", save, leave));
        if (title != null) {
            guarded.watch(title);
        }
        guarded.watch(body);
    }

    void begin() {
        body.focus();
    }

    private static void prepare(TextArea field, String id, String label, @Nullable String value) {
        field.setId(id);
        field.setLabel(label);
        field.setWidthFull();
        field.setValue(value == null ? "" : value);
    }

    private void save() {
        if ((title != null && !isFit(title, NewQuestion.LONGEST_TITLE)) || !isFit(body, post.longest())) {
            return;
        }
        try {
            post.save(seen, title == null ? null : title.getValue().replaceAll("\\s+", " "), body.getValue());
            whenDone.run();
        } catch (StalePostException meanwhile) {
            tellWhatItSaysNow();
        } catch (NamesItselfException refused) {
            Refusals.show(
                    refused,
                    title == null ? List.of(body) : List.of(title, body),
                    text("namesItself", refused.found()));
        }
    }

    private boolean isFit(TextArea field, int longest) {
        var fit = Fit.check(field, longest, text("missing"), getTranslation("community.AnswerForm.tooLong", longest));
        if (!fit) {
            field.focus();
        }
        return fit;
    }

    /** Saving once more is meant then: what was typed replaces what has been read here. */
    private void tellWhatItSaysNow() {
        var versions = post.versions();
        var now = versions.getLast();
        seen = now.number() - 1;
        told.removeAll();
        var notice = div("notice is-warn", p("", text("stale")));
        if (now.title() != null) {
            notice.add(p("", now.title()));
        }
        notice.add(Prose.of(now.body()));
        told.add(notice);
    }

    private String text(String key, Object... args) {
        return getTranslation("community.EditForm." + key, args);
    }
}
