package jp.ishigaki.workshop.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;
import static jp.ishigaki.shared.ui.Markup.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Locale;
import jp.ishigaki.guard.Guard;
import jp.ishigaki.guard.ui.GuardedFields;
import jp.ishigaki.shared.Mentionable;
import jp.ishigaki.shared.ui.MentionList;
import jp.ishigaki.workshop.IssueComment;
import jp.ishigaki.workshop.IssueDetails;

/** What was said about an issue, and the field to say more. */
class IssueComments extends Section {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 4000;

    private final TextArea field = new TextArea();

    IssueComments(
            IssueDetails issue,
            List<Mentionable> people,
            IssueWords words,
            Guard guard,
            SerializableConsumer<String> write) {
        var readers = IssueWords.readers(issue.card().disclosure());
        var guarded = new GuardedFields(guard).readBy(() -> readers);
        setId("issue-comments");
        setClassName("posts");
        add(h2(getTranslation("workshop.IssueComments.title", issue.comments().size())));
        if (issue.comments().isEmpty()) {
            add(p("meta", getTranslation("workshop.IssueComments.empty")));
        }
        issue.comments().forEach(comment -> add(post(comment, words)));
        field.setLabel(getTranslation("workshop.IssueComments.field"));
        field.setId("comment-text");
        field.setMinRows(3);
        field.setWidthFull();
        var send = primaryButton(getTranslation("workshop.IssueComments.send"), guarded.before(() -> send(write)));
        send.setId("comment-send");
        field.setHelperText(getTranslation("workshop.IssueComments.call"));
        var mentions = new MentionList(people, field);
        add(div("card", field, mentions, div("toolbar", send)));
        guarded.watch(field, mentions);
    }

    private Component post(IssueComment comment, IssueWords words) {
        var post = new Article();
        post.setClassName("post");
        post.setId("comment-" + comment.id());
        attribute(post, "data-role", comment.role().name());
        if (!comment.role().isOfCompany()) {
            post.add(div("chips", chip("info", getTranslation("workshop.IssueComments.role." + comment.role()))));
            post.addClassName("is-" + comment.role().name().toLowerCase(Locale.ROOT));
        }
        post.add(IssueWords.paragraphs("post-body", comment.body()));
        post.add(div("post-foot", text(author(comment)), text(when(comment, words))));
        return post;
    }

    private String author(IssueComment comment) {
        if (comment.isAnonymous()) {
            return getTranslation("workshop.IssueComments.raiser", getTranslation("workshop.anonymous"));
        }
        return comment.company() == null
                ? comment.author()
                : getTranslation("workshop.IssueComments.author", comment.company(), comment.author());
    }

    private static String when(IssueComment comment, IssueWords words) {
        return comment.isAnonymous() ? words.day(comment.writtenAt()) : words.moment(comment.writtenAt());
    }

    private void send(SerializableConsumer<String> write) {
        var typed = field.getValue().strip();
        var tooLong = typed.length() > LONGEST;
        field.setErrorMessage(
                tooLong
                        ? getTranslation("workshop.IssueForm.tooLong", LONGEST, typed.length())
                        : getTranslation("workshop.IssueForm.empty"));
        field.setInvalid(typed.isEmpty() || tooLong);
        if (field.isInvalid()) {
            field.focus();
        } else {
            write.accept(typed);
        }
    }
}
