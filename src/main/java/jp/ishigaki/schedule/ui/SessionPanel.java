package jp.ishigaki.schedule.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import jp.ishigaki.schedule.SessionRow;

/**
 * What a module above this one shows beside a session on the session's page, in the order of its annotations. A module
 * says for itself who may see it; empty where there is nothing for this reader.
 */
public interface SessionPanel {

    Optional<Component> of(SessionRow session);
}
