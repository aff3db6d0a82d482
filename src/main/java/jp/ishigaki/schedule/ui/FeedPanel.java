package jp.ishigaki.schedule.ui;

import com.vaadin.flow.component.Component;

/**
 * What a module above this one offers beside the calendar's addresses, in the order of its annotations: an address by
 * which a program follows something. Of form fields it may use the page's own text field only, as the page does not know
 * its parts.
 */
public interface FeedPanel {

    Component card();
}
