package jp.ishigaki.cohort.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.validator.EmailValidator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jp.ishigaki.cohort.AdmissionService;
import jp.ishigaki.cohort.AdmissionService.Newcomer;
import jp.ishigaki.identity.QuotaFrame;
import jp.ishigaki.shared.ui.FieldErrors;

/** A company and the person who takes part for it. */
class AdmissionForm extends Div {

    private static final long serialVersionUID = 1L;
    private static final int COMPANY_NAME = 120;
    private static final int PERSON_NAME = 80;
    private static final int EMPLOYEES = 100_000;

    private final TextField company = new TextField();
    private final TextField companyKana = new TextField();
    private final Select<QuotaFrame> frame = new Select<>();
    private final TextField industry = new TextField();
    private final IntegerField employees = new IntegerField();
    private final TextField participant = new TextField();
    private final TextField participantKana = new TextField();
    private final EmailField email = new EmailField();
    private final Binder<Object> binder = new Binder<>();
    private final transient AdmissionService admissions;

    AdmissionForm(AdmissionService admissions) {
        this.admissions = admissions;
        setId("admission-form");
        label();
        validate();
        add(
                div(
                        "card",
                        h2(text("aboutCompany")),
                        div("form-line", company, companyKana),
                        div("form-line", frame, industry, employees)),
                div(
                        "card",
                        h2(text("aboutParticipant")),
                        div("form-line", participant, participantKana),
                        div("form-line", email)));
    }

    Optional<Newcomer> written() {
        return FieldErrors.none(binder)
                ? Optional.of(new Newcomer(
                        company.getValue().strip(),
                        companyKana.getValue().strip(),
                        frame.getValue(),
                        industry.getValue().strip(),
                        employees.getValue(),
                        participant.getValue().strip(),
                        participantKana.getValue().strip(),
                        email.getValue()))
                : Optional.empty();
    }

    void clear() {
        Stream.<HasValue<?, ?>>of(company, companyKana, frame, industry, employees, participant, participantKana, email)
                .forEach(HasValue::clear);
        Stream.of(company, companyKana, industry, participant, participantKana)
                .forEach(field -> field.setInvalid(false));
        Stream.of(frame).forEach(field -> field.setInvalid(false));
        employees.setInvalid(false);
        email.setInvalid(false);
        company.focus();
    }

    private void label() {
        company.setLabel(text("company"));
        company.setId("company-name");
        company.setMaxLength(COMPANY_NAME);
        companyKana.setLabel(text("companyKana"));
        companyKana.setHelperText(text("kanaHelp"));
        companyKana.setId("company-kana");
        companyKana.setMaxLength(COMPANY_NAME);
        frame.setLabel(text("frame"));
        frame.setId("company-frame");
        frame.setItems(QuotaFrame.values());
        frame.setItemLabelGenerator(choice -> getTranslation("cohort.QuotaFrame." + choice));
        industry.setLabel(text("industry"));
        industry.setId("company-industry");
        industry.setMaxLength(PERSON_NAME);
        employees.setLabel(text("employees"));
        employees.setId("company-employees");
        participant.setLabel(text("participant"));
        participant.setId("participant-name");
        participant.setMaxLength(PERSON_NAME);
        participantKana.setLabel(text("participantKana"));
        participantKana.setId("participant-kana");
        participantKana.setMaxLength(PERSON_NAME);
        email.setLabel(text("email"));
        email.setHelperText(text("emailHelp"));
        email.setId("participant-email");
    }

    private void validate() {
        var required = text("required");
        binder.forField(company)
                .withValidator(value -> !value.isBlank(), required)
                .withValidator(value -> !admissions.isKnown(value), text("known"))
                .bind(none -> "", (none, value) -> {});
        Stream.of(companyKana, industry, participant)
                .forEach(field -> binder.forField(field)
                        .withValidator(value -> !value.isBlank(), required)
                        .bind(none -> "", (none, value) -> {}));
        binder.forField(frame).withValidator(Objects::nonNull, required).bind(none -> null, (none, value) -> {});
        binder.forField(employees)
                .withValidator(Objects::nonNull, required)
                .withValidator(value -> value >= 1 && value <= EMPLOYEES, text("employeesRange"))
                .bind(none -> null, (none, value) -> {});
        binder.forField(email)
                .withValidator(value -> !value.isBlank(), required)
                .withValidator(new EmailValidator(text("badEmail")))
                .bind(none -> "", (none, value) -> {});
    }

    private String text(String key) {
        return getTranslation("cohort.AdmissionForm." + key);
    }
}
