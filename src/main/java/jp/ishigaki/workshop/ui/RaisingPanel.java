package jp.ishigaki.workshop.ui;

import com.vaadin.flow.component.Component;
import org.jspecify.annotations.Nullable;

/** What a module above this one shows beside an issue while it is being written down. */
public interface RaisingPanel {

    /** One for each page. */
    Beside beside();

    /** Stands on the page and hears of what is typed, a moment after the last key. */
    interface Beside {

        Component component();

        /** @param section number of the textbook's section that was chosen, or null */
        void typed(String title, @Nullable String section);
    }
}
