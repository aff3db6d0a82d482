package jp.ishigaki.workshop.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import jp.ishigaki.workshop.IssueDetails;

/**
 * What a module above this one shows on an issue's page, in the order of its annotations. A module says for itself who
 * may see it; empty where there is nothing for this reader.
 */
public interface IssuePanel {

    Optional<Component> of(IssueDetails issue);
}
