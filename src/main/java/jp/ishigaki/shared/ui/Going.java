package jp.ishigaki.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;

/** Goes to an address of this site. */
public final class Going {

    private Going() {}

    /** Also to one that asks for something behind a question mark, which the framework takes for a part of its path. */
    public static void to(String address) {
        var to = new Location(address);
        UI.getCurrent().navigate(to.getPath(), to.getQueryParameters());
    }
}
