package jp.ishigaki.enrolment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.cohort.CohortQueries;
import jp.ishigaki.cohort.CohortRow;
import jp.ishigaki.cohort.CohortState;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.shared.ui.LinkTabs;

/** Which cohort is shown: the one asked for, else the first that recruits, else the usual one. */
final class Recruits {

    private Recruits() {}

    static Optional<CohortRow> shown(CohortQueries cohorts, BeforeEnterEvent entering) {
        var asked = Asked.id(entering, "cohort");
        return asked.isPresent()
                ? cohorts.shown(asked.get())
                : cohorts.cohorts().stream()
                        .filter(cohort -> cohort.state() == CohortState.RECRUITING)
                        .findFirst()
                        .or(() -> cohorts.shown(null));
    }

    static Component tabs(CohortQueries cohorts, String path, UUID shown, String label, Locale reader) {
        var tabs = new LinkTabs(label);
        cohorts.cohorts()
                .forEach(cohort -> tabs.addTab(
                        path + "?cohort=" + cohort.id(),
                        cohort.nameIn(reader),
                        cohort.id().equals(shown)));
        return tabs;
    }
}
