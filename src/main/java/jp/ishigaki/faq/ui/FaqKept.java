package jp.ishigaki.faq.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.html.Div;
import java.util.Objects;
import jp.ishigaki.community.Draft;
import jp.ishigaki.community.Drafts;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is typed in the form of an entry, and gives it back on any device. It says when it did, and when somebody
 * wrote another version since; what was kept can be let go of, and that taken back.
 */
class FaqKept extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Drafts drafts;
    private final String place;
    private final FaqForm form;
    private final transient Draft kept;
    private final @Nullable Integer version;

    /**
     * @param newest the version that is worded anew; null where it is the first
     * @param again lays the page anew
     */
    FaqKept(Drafts drafts, String place, FaqForm form, @Nullable Integer newest, Runnable again) {
        this.drafts = drafts;
        this.place = place;
        this.form = form;
        this.kept = drafts.open(place);
        this.version = kept.isEmpty() ? newest : kept.version();
        if (!kept.isEmpty()) {
            form.restore(kept);
            tell(text("restored"), "faq-let-go", text("letGo"), () -> {
                drafts.letGo(place);
                again.run();
            });
            if (isBehind(newest)) {
                add(p("", text("behind", Objects.requireNonNull(newest))));
            }
        } else if (drafts.isAside(place)) {
            tell(text("gone"), "faq-take-back", text("takeBack"), () -> {
                drafts.takeBack(place);
                again.run();
            });
        }
        form.whenChanged(this::keep);
    }

    /** Whether somebody wrote another version since this was begun. */
    final boolean isBehind(@Nullable Integer newest) {
        return !kept.isEmpty() && !Objects.equals(newest, version);
    }

    private void tell(String said, String id, String verb, Runnable act) {
        var press = button(verb, act);
        press.setId(id);
        setClassName("notice");
        setId("faq-kept");
        add(attribute(p("", said), "role", "status"), div("toolbar", press));
    }

    private void keep() {
        drafts.keep(place, form.draft(version));
    }

    /** It is an entry now. */
    void sent() {
        drafts.discard(place);
        drafts.forget(place);
    }

    private String text(String key, Object... args) {
        return getTranslation("faq.FaqKept." + key, args);
    }
}
