package jp.ishigaki.community.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** What a module above this one shows on top of the list of questions, of plain elements; empty where there is nothing. */
public interface CommunityBanner {

    Optional<Component> banner();
}
