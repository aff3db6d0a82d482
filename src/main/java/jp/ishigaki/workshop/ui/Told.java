package jp.ishigaki.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import jp.ishigaki.shared.ui.Markup;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.workshop.IssueRefusedException;
import jp.ishigaki.workshop.NamesItselfException;
import jp.ishigaki.workshop.StaleIssueException;
import org.springframework.security.access.AccessDeniedException;

/** A polite live region: tells what became of the last act, without taking the focus. */
class Told extends Div {

    private static final long serialVersionUID = 1L;

    Told(String id) {
        setId(id);
        Markup.attribute(this, "role", "status");
        Markup.attribute(this, "aria-live", "polite");
    }

    void clear() {
        removeAll();
    }

    void done(String text, Component... more) {
        tell("notice", text, more);
    }

    /** Brought into sight: on a phone the refused act may have been far below. */
    void refused(String text, Component... more) {
        tell("notice is-warn", text, more);
        getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
    }

    /** Does it, or tells why it was refused; true when done. */
    boolean attempt(Runnable act) {
        clear();
        try {
            act.run();
            return true;
        } catch (StaleIssueException e) {
            refused(getTranslation("workshop.Told.stale"));
        } catch (IssueRefusedException e) {
            refused(getTranslation("workshop.Told." + e.reason()));
        } catch (NamesItselfException e) {
            refused(getTranslation("workshop.Told.namesItself", e.found()));
        } catch (AccessDeniedException | MissingException e) {
            refused(getTranslation("workshop.Told.notYours"));
        }
        return false;
    }

    private void tell(String classes, String text, Component... more) {
        removeAll();
        var words = Markup.div("", Markup.text(text));
        words.add(more);
        add(Markup.div(classes, words));
    }
}
