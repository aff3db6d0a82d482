package jp.ishigaki.enrolment.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import jp.ishigaki.cohort.CohortPaths;
import jp.ishigaki.enrolment.Recruitment;
import jp.ishigaki.shared.ui.Days;

/** Until when applications come in, which the cohort's plan says, and how applicants reach the office. */
class RecruitmentForm extends NativeDetails {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_CONTACT = 200;

    private final TextField contact = new TextField();
    private final Paragraph outcome = p("notice", "");
    private final transient Consumer<String> save;

    RecruitmentForm(UUID cohort, Recruitment present, Consumer<String> save, Clock clock) {
        this.save = save;
        setClassName("card");
        setId("recruitment");
        contact.setId("recruitment-contact");
        contact.setLabel(getTranslation("enrolment.RecruitmentForm.contact"));
        contact.setHelperText(getTranslation("enrolment.RecruitmentForm.help"));
        contact.setManualValidation(true);
        contact.setWidthFull();
        contact.setValue(present.contact());
        attribute(outcome, "role", "status");
        outcome.setVisible(false);
        setSummaryText(closing(present, clock));
        setContent(div("", contact, outcome, buttons(cohort)));
    }

    private String closing(Recruitment present, Clock clock) {
        var closes = present.closesAt();
        if (closes == null) {
            return getTranslation("enrolment.RecruitmentForm.unset");
        }
        var last = closes.minusSeconds(1).atZone(clock.getZone());
        return getTranslation(
                "enrolment.RecruitmentForm.closes",
                Days.dayAndYear(last.toLocalDate(), getLocale()) + " " + Days.time(last.toLocalTime()));
    }

    private Component buttons(UUID cohort) {
        var go = primaryButton(getTranslation("enrolment.RecruitmentForm.save"), this::save);
        go.setId("recruitment-save");
        var plan = link(CohortPaths.of(CohortPaths.EDIT, cohort), getTranslation("enrolment.RecruitmentForm.plan"));
        plan.addClassName("btn");
        plan.setId("recruitment-plan");
        return div("toolbar", go, plan);
    }

    private void save() {
        contact.setInvalid(contact.getValue().length() > LONGEST_CONTACT);
        contact.setErrorMessage(getTranslation("enrolment.RecruitmentForm.tooLong"));
        if (contact.isInvalid()) {
            return;
        }
        save.accept(contact.getValue().strip());
        outcome.setText(getTranslation("enrolment.RecruitmentForm.saved"));
        outcome.setVisible(true);
    }
}
