package jp.ishigaki.support.ui;

import com.vaadin.flow.component.Component;
import java.util.UUID;
import jp.ishigaki.shared.ui.LinkTabs;
import jp.ishigaki.support.DispatchPaths;

/** The ways to look at a cohort's visits. */
final class DispatchTabs {

    private DispatchTabs() {}

    static LinkTabs of(UUID cohort, String current, boolean isStaff, Component in) {
        var tabs = new LinkTabs(in.getTranslation("support.DispatchTabs.label"));
        tabs.addTab(
                DispatchPaths.calendar(cohort),
                in.getTranslation("support.DispatchTabs.calendar"),
                current.equals(DispatchPaths.CALENDAR));
        tabs.addTab(
                DispatchPaths.agenda(cohort),
                in.getTranslation("support.DispatchTabs.agenda"),
                current.equals(DispatchPaths.AGENDA));
        if (isStaff) {
            tabs.addTab(
                    DispatchPaths.windows(cohort),
                    in.getTranslation("support.DispatchTabs.windows"),
                    current.equals(DispatchPaths.WINDOWS));
        }
        return tabs;
    }
}
