package jp.ishigaki.cohort.ui;

import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.ishigaki.cohort.AdmissionService;
import jp.ishigaki.cohort.CohortQueries;
import jp.ishigaki.cohort.CompanyInCohort;
import jp.ishigaki.cohort.ExpertRow;

/** Chooses the experts who look after a company. They read its private records as long as they do. */
class ExpertsDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final CheckboxGroup<ExpertRow> experts = new CheckboxGroup<>();

    ExpertsDialog(
            UUID cohort, CompanyInCohort company, CohortQueries cohorts, AdmissionService admissions, Runnable saved) {
        setId("experts-dialog");
        setHeaderTitle(getTranslation("cohort.ExpertsDialog.title", company.name()));
        getFooter().add(button(getTranslation("cohort.ExpertsDialog.cancel"), this::close));
        var choice = cohorts.experts(cohort);
        if (choice.isEmpty()) {
            add(p("", getTranslation("cohort.ExpertsDialog.none")));
            return;
        }
        var assigned = cohorts.assigned(cohort, company.id());
        experts.setId("experts");
        experts.setLabel(getTranslation("cohort.ExpertsDialog.experts"));
        experts.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        experts.setItems(choice);
        experts.setItemLabelGenerator(
                expert -> getTranslation("cohort.ExpertsDialog.expert", expert.name(), expert.companies()));
        experts.setValue(choice.stream()
                .filter(expert -> assigned.contains(expert.membership()))
                .collect(Collectors.toSet()));
        add(p("", getTranslation("cohort.ExpertsDialog.text")), experts);
        var save = primaryButton(getTranslation("cohort.ExpertsDialog.save"), () -> {
            admissions.assign(
                    cohort,
                    company.id(),
                    experts.getValue().stream().map(ExpertRow::membership).collect(Collectors.toSet()));
            close();
            saved.run();
        });
        save.setId("experts-save");
        getFooter().add(save);
    }
}
