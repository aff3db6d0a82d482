package jp.ishigaki.facilitation.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.html.Div;
import jp.ishigaki.facilitation.NotNowException;
import jp.ishigaki.facilitation.StaleWorkshopException;
import jp.ishigaki.tenancy.MissingException;
import org.springframework.security.access.AccessDeniedException;

/** A polite live region: what became of the last act, without taking the focus. */
class Said extends Div {

    private static final long serialVersionUID = 1L;

    Said(String id) {
        setId(id);
        attribute(this, "role", "status");
    }

    void done(String text) {
        removeAll();
        add(p("notice", text));
    }

    void refused(String text) {
        removeAll();
        add(p("notice is-warn", text));
    }

    /** Does it, or says why not; true when done. */
    boolean attempt(Runnable act) {
        removeAll();
        try {
            act.run();
            return true;
        } catch (StaleWorkshopException e) {
            refused(getTranslation("facilitation.Said.stale"));
        } catch (NotNowException e) {
            refused(getTranslation("facilitation.Said.notNow"));
        } catch (MissingException | AccessDeniedException e) {
            refused(getTranslation("facilitation.Said.notYours"));
        }
        return false;
    }
}
