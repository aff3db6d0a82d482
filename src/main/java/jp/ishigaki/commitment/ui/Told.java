package jp.ishigaki.commitment.ui;

import com.vaadin.flow.component.html.Div;
import jp.ishigaki.commitment.CommitmentRefusedException;
import jp.ishigaki.commitment.StaleCommitmentException;
import jp.ishigaki.shared.ui.Markup;
import jp.ishigaki.tenancy.MissingException;
import org.springframework.security.access.AccessDeniedException;

/** A polite live region: tells what became of the last act, without taking the focus. */
class Told extends Div {

    private static final long serialVersionUID = 1L;

    Told(String id) {
        setId(id);
        Markup.attribute(this, "role", "status");
        Markup.attribute(this, "aria-live", "polite");
    }

    void done(String text) {
        tell("notice", text);
    }

    void refused(String text) {
        tell("notice is-warn", text);
        getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
    }

    /** Does it, or tells why it was refused; true when done. */
    boolean attempt(Runnable act) {
        removeAll();
        try {
            act.run();
            return true;
        } catch (StaleCommitmentException e) {
            refused(getTranslation("commitment.Told.stale"));
        } catch (CommitmentRefusedException e) {
            refused(getTranslation("commitment.Refused." + e.reason()));
        } catch (AccessDeniedException | MissingException e) {
            refused(getTranslation("commitment.Told.notYours"));
        }
        return false;
    }

    private void tell(String classes, String text) {
        removeAll();
        add(Markup.div(classes, Markup.text(text)));
    }
}
