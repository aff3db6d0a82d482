package jp.ishigaki.community.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;

/** The text of a post, in whose place its writer puts it better. */
class Editable extends Div {

    private static final long serialVersionUID = 1L;

    private final transient EditedPost post;
    private final transient ThreadTools tools;
    private final Component text;
    private final transient Runnable whenEdited;
    private final NativeButton edit;

    Editable(EditedPost post, Component text, ThreadTools tools, Runnable whenEdited) {
        this.post = post;
        this.text = text;
        this.tools = tools;
        this.whenEdited = whenEdited;
        edit = attribute(
                button(getTranslation("community.Editable.edit"), this::open),
                "data-edit",
                post.id().toString());
        add(text);
        if (post.edits() > 0) {
            add(new PostVersions(post.id(), post.edits(), post.unnamed(), tools));
        }
    }

    /** Stands where the post's other buttons stand. */
    NativeButton editButton() {
        return edit;
    }

    private void open() {
        var form = new EditForm(post, tools, whenEdited, this::leave);
        text.setVisible(false);
        edit.setEnabled(false);
        addComponentAsFirst(form);
        form.begin();
    }

    private void leave() {
        getChildren().filter(EditForm.class::isInstance).toList().forEach(this::remove);
        text.setVisible(true);
        edit.setEnabled(true);
        edit.focus();
    }
}
