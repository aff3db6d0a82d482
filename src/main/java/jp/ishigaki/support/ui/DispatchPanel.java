package jp.ishigaki.support.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import jp.ishigaki.support.DispatchRow;

/**
 * What a module above this one shows on a visit's page, in the order of its annotations. A module says for itself who may
 * see it; empty where there is nothing for this reader.
 */
public interface DispatchPanel {

    Optional<Component> of(DispatchRow visit);
}
