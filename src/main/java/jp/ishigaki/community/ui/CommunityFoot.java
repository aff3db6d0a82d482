package jp.ishigaki.community.ui;

import com.vaadin.flow.component.Component;

/** What a module above this one shows below the list of questions, of plain elements. */
public interface CommunityFoot {

    Component foot();
}
