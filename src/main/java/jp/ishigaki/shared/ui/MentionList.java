package jp.ishigaki.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import jp.ishigaki.shared.Mentionable;

/**
 * Lets an {@code @} in a text area open the list of people who may be called; the choice is written into the text, and
 * the text alone says who was called. Without the browser's part the same works by typing the name.
 */
@Tag("mention-list")
@JsModule("./components/mention-list.ts")
public class MentionList extends Component {

    private static final long serialVersionUID = 1L;

    public MentionList(List<Mentionable> people, TextArea into) {
        getElement().setPropertyList("people", people);
        getElement().setProperty("label", getTranslation("shared.MentionList.label"));
        getElement().setProperty("found", getTranslation("shared.MentionList.found"));
        getElement().setProperty("none", getTranslation("shared.MentionList.none"));
        getElement().setProperty("into", into.getId().orElseThrow());
    }
}
