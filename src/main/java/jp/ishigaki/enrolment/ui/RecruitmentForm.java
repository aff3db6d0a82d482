package jp.ishigaki.enrolment.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiConsumer;
import jp.ishigaki.enrolment.Recruitment;
import jp.ishigaki.shared.ui.Days;

/** Until when applications come in, and how applicants reach the office. */
class RecruitmentForm extends NativeDetails {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_CONTACT = 200;

    private final DatePicker lastDay = new DatePicker();
    private final TextField contact = new TextField();
    private final Paragraph outcome = p("notice", "");
    private final transient BiConsumer<LocalDate, String> save;

    RecruitmentForm(Optional<Recruitment> present, BiConsumer<LocalDate, String> save, Clock clock) {
        this.save = save;
        setClassName("card");
        setId("recruitment");
        lastDay.setId("recruitment-last-day");
        lastDay.setLabel(getTranslation("enrolment.RecruitmentForm.lastDay"));
        lastDay.setHelperText(getTranslation("enrolment.RecruitmentForm.help"));
        lastDay.setManualValidation(true);
        contact.setId("recruitment-contact");
        contact.setLabel(getTranslation("enrolment.RecruitmentForm.contact"));
        contact.setManualValidation(true);
        attribute(outcome, "role", "status");
        outcome.setVisible(false);
        setSummaryText(present.map(recruitment -> {
                    var last = recruitment
                            .closesAt()
                            .minusSeconds(1)
                            .atZone(clock.getZone())
                            .toLocalDate();
                    lastDay.setValue(last);
                    contact.setValue(recruitment.contact());
                    return getTranslation("enrolment.RecruitmentForm.closes", Days.dayAndYear(last, getLocale()));
                })
                .orElseGet(() -> getTranslation("enrolment.RecruitmentForm.unset")));
        var go = primaryButton(getTranslation("enrolment.RecruitmentForm.save"), this::save);
        go.setId("recruitment-save");
        setContent(div("", lastDay, contact, outcome, div("toolbar", go)));
    }

    private void save() {
        lastDay.setInvalid(lastDay.getValue() == null);
        lastDay.setErrorMessage(getTranslation("enrolment.RecruitmentForm.missing"));
        contact.setInvalid(contact.getValue().length() > LONGEST_CONTACT);
        contact.setErrorMessage(getTranslation("enrolment.RecruitmentForm.tooLong"));
        if (lastDay.isInvalid() || contact.isInvalid()) {
            return;
        }
        save.accept(lastDay.getValue(), contact.getValue().strip());
        setSummaryText(
                getTranslation("enrolment.RecruitmentForm.closes", Days.dayAndYear(lastDay.getValue(), getLocale())));
        outcome.setText(getTranslation("enrolment.RecruitmentForm.saved"));
        outcome.setVisible(true);
    }
}
