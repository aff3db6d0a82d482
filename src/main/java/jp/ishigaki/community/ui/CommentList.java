package jp.ishigaki.community.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.UnorderedList;
import jp.ishigaki.community.CommentPage;
import jp.ishigaki.community.CommentRow;
import jp.ishigaki.community.Post;
import jp.ishigaki.shared.ui.Joined;

/** The comments under a post, the newest of them at first, and the place to add one. */
class CommentList extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Post post;
    private final transient ThreadTools tools;
    private final UnorderedList list = new UnorderedList();
    private final Div older = div("");
    private final Div writing = div("");
    private final NativeButton write;

    CommentList(Post post, ThreadTools tools) {
        this.post = post;
        this.tools = tools;
        setClassName("comments");
        attribute(this, "data-comments", post.id().toString());
        list.setClassName("comment-list");
        attribute(list, "aria-label", text("list"));
        write = attribute(
                button(text("write"), this::open), "data-comment", post.id().toString());
        write.addClassName("btn-quiet");
        add(older, list, writing);
        draw(tools.details().commentsOn(post));
        writing.add(write);
        writing.setVisible(!tools.details().question().closed());
    }

    private void draw(CommentPage page) {
        list.removeAll();
        page.comments().forEach(comment -> list.add(item(comment)));
        list.setVisible(!page.comments().isEmpty());
        offerOlder(page);
    }

    private void offerOlder(CommentPage page) {
        older.removeAll();
        var before = page.before();
        if (before != null) {
            var more = button(text("older"), () -> {
                var further = tools.comments().older(post, before);
                further.comments().reversed().forEach(comment -> list.addComponentAsFirst(item(comment)));
                letOthersAddTo(further);
                offerOlder(further);
            });
            more.addClassName("btn-quiet");
            older.add(attribute(more, "data-older", post.id().toString()));
        }
    }

    private ListItem item(CommentRow comment) {
        var item = new ListItem();
        item.setId("comment-" + comment.id());
        var said = div("");
        if (!comment.hidden()) {
            comment.body().lines().filter(line -> !line.isBlank()).forEach(line -> said.add(p("", line)));
        }
        var text = new Editable(EditedPost.of(comment, tools.edits()), said, tools, this::reload);
        var moment = comment.alias() == null
                ? tools.dates().dateAndTime(comment.writtenAt(), getLocale())
                : tools.dates().date(comment.writtenAt(), getLocale());
        var foot = div(
                "comment-foot",
                attribute(
                        span("", Joined.dotted(getLocale(), QuestionTexts.commenter(this, comment), moment)),
                        "data-by",
                        comment.alias() == null ? "name" : "alias-" + comment.alias()));
        if (comment.own() && !comment.hidden()) {
            text.editButton().addClassName("btn-quiet");
            foot.add(text.editButton());
        }
        item.add(text, foot);
        return item;
    }

    private void open() {
        writing.removeAll();
        var form = new CommentForm(post, tools, this::sent, this::close);
        writing.add(form);
        form.begin();
    }

    private void letOthersAddTo(CommentPage page) {
        tools.panels().forEach(panel -> panel.addToComments(tools.details(), page.comments(), list, this::reload));
    }

    private void reload() {
        var newest = tools.comments().newest(post);
        draw(newest);
        letOthersAddTo(newest);
        write.focus();
    }

    private void sent() {
        reload();
        close();
    }

    private void close() {
        writing.removeAll();
        writing.add(write);
        write.focus();
    }

    private String text(String key) {
        return getTranslation("community.CommentList." + key);
    }
}
