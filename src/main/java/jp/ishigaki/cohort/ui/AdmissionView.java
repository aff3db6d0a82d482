package jp.ishigaki.cohort.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import jp.ishigaki.cohort.AdmissionService;
import jp.ishigaki.cohort.CohortPaths;
import jp.ishigaki.cohort.CohortQueries;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.tenancy.MissingException;

/** Takes one company after another into a cohort, each with its participant. */
@Route(CohortPaths.ADMISSION)
@RolesAllowed("STAFF")
class AdmissionView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient CohortQueries cohorts;
    private final transient AdmissionService admissions;
    private final Div told = div("");

    AdmissionView(CohortQueries cohorts, AdmissionService admissions) {
        this.cohorts = cohorts;
        this.admissions = admissions;
        told.setId("admission-told");
        attribute(told, "role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        removeAll();
        told.removeAll();
        var cohort = Asked.id(entering, "cohort").flatMap(cohorts::cohort).orElseThrow(MissingException::new);
        var form = new AdmissionForm(admissions);
        var save = primaryButton(getTranslation("cohort.AdmissionView.save"), () -> admit(cohort.id(), form));
        save.setId("admission-save");
        var back = link(CohortPaths.cohort(cohort.id()), getTranslation("cohort.AdmissionView.back"));
        back.addClassNames("btn", "btn-quiet");
        add(
                div(
                        "page-head",
                        h1(getPageTitle()),
                        p("lead", getTranslation("cohort.AdmissionView.lead", cohort.nameIn(getLocale())))),
                form,
                told,
                div("toolbar", save, back));
    }

    private void admit(UUID cohort, AdmissionForm form) {
        told.removeAll();
        form.written().ifPresent(newcomer -> {
            admissions.admit(cohort, newcomer);
            told.add(p(
                    "notice", getTranslation("cohort.AdmissionView.done", newcomer.company(), newcomer.participant())));
            form.clear();
        });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("cohort.AdmissionView.title");
    }
}
