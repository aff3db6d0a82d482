package jp.ishigaki.enclosure.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.UUID;
import jp.ishigaki.enclosure.EnclosureQueries;
import jp.ishigaki.enclosure.EnclosureRefusedException;
import jp.ishigaki.enclosure.EnclosureRefusedException.Reason;
import jp.ishigaki.enclosure.EnclosureRow;
import jp.ishigaki.enclosure.EnclosureService;
import jp.ishigaki.enclosure.Thumbnail;
import jp.ishigaki.material.field.FileField;
import jp.ishigaki.material.file.Intake;
import jp.ishigaki.material.file.ReceivedFile;
import jp.ishigaki.tenancy.MissingException;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** Takes files in while a post is written, one after the other; each lies by the draft as soon as it has come. */
public class EnclosureField extends Div {

    private static final long serialVersionUID = 1L;

    public static final DataSize LARGEST = DataSize.ofMegabytes(10);

    private final transient EnclosureService service;
    private final transient EnclosureQueries queries;
    private final String place;
    private final @Nullable UUID question;
    private final FileField field;
    private final UnorderedList kept = new UnorderedList();
    private final Paragraph told = p("meta", "");

    /**
     * A field with what lies by the draft already.
     *
     * @param place of the draft
     * @param question that it answers, or null
     */
    public EnclosureField(
            String place, @Nullable UUID question, EnclosureService service, EnclosureQueries queries, Intake intake) {
        this.place = place;
        this.question = question;
        this.service = service;
        this.queries = queries;
        field = new FileField(intake.ofPosts(LARGEST), this::keep);
        setId("post-files");
        setClassName("field");
        kept.setClassName("enclosures");
        told.setId("post-files-told");
        attribute(told, "role", "status");
        add(field, p("field-help", text("help", EnclosureService.MOST)), kept, told);
        show();
    }

    private void keep(ReceivedFile file) {
        var name = file.name();
        try {
            service.keep(place, question, file, Thumbnail.of(file));
            field.letGo();
            told.setText(text("kept", name));
        } catch (EnclosureRefusedException refused) {
            field.letGo();
            refuse(refused);
        }
        show();
    }

    /** Says what stands against the files as they are. */
    public void refuse(EnclosureRefusedException refused) {
        told.setText("");
        field.refuse(getTranslation("enclosure.Refused." + refused.reason(), EnclosureService.MOST));
        if (refused.reason() == Reason.TELLS) {
            scrollIntoView();
        }
    }

    /** Says that one of the files has the word in it. */
    public void refuse(String why) {
        told.setText("");
        field.refuse(why);
        scrollIntoView();
    }

    /** After the draft was sent or taken back. */
    public void show() {
        kept.removeAll();
        queries.ofDraft(place).forEach(file -> kept.add(item(file)));
        kept.setVisible(kept.getComponentCount() > 0);
    }

    private ListItem item(EnclosureRow file) {
        var item = EnclosureList.item(file, getLocale());
        var remove = button(text("remove"), () -> remove(file));
        remove.addClassName("btn-quiet");
        remove.setAriaLabel(text("removeOf", file.name()));
        item.add(attribute(remove, "data-remove", file.id().toString()));
        return item;
    }

    private void remove(EnclosureRow file) {
        try {
            service.remove(file.id());
        } catch (MissingException gone) {
            // It was taken away in another tab.
        }
        told.setText(text("removed", file.name()));
        show();
    }

    private String text(String key, Object... args) {
        return getTranslation("enclosure.EnclosureField." + key, args);
    }
}
