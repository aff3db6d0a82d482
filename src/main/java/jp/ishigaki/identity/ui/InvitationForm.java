package jp.ishigaki.identity.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.validator.EmailValidator;
import java.util.UUID;
import jp.ishigaki.identity.CohortChoice;
import jp.ishigaki.identity.CompanyProfile;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.identity.MembershipService;
import jp.ishigaki.identity.SeatClosedException;
import jp.ishigaki.identity.SeatTakenException;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;

/** Invites one person: name, address, role, and where the role is held. */
class InvitationForm extends NativeDetails {

    private static final long serialVersionUID = 1L;

    private final TextField name = new TextField();
    private final EmailField email = new EmailField();
    private final Select<Role> role = new Select<>();
    private final Select<CohortChoice> cohort = new Select<>();
    private final ComboBox<CompanyProfile> company = new ComboBox<>();
    private final Div outcome = div("");
    private final Binder<Object> binder = new Binder<>();
    private final transient MembershipService members;
    private final transient Runnable whenInvited;

    InvitationForm(IdentityQueries identity, MembershipService members, Runnable whenInvited) {
        this.members = members;
        this.whenInvited = whenInvited;
        setSummaryText(getTranslation("identity.InvitationForm.title"));
        setClassName("card");
        attribute(outcome, "role", "status");
        label();
        role.setItems(Role.ofPeople());
        role.setItemLabelGenerator(choice -> getTranslation("shell.Role." + choice));
        cohort.setItems(identity.cohorts());
        cohort.setItemLabelGenerator(CohortChoice::name);
        company.setItems(
                typed -> identity
                        .companiesInCare(typed.getFilter().orElse(""), null, typed.getOffset() + typed.getLimit())
                        .items()
                        .stream()
                        .skip(typed.getOffset()));
        company.setItemLabelGenerator(CompanyProfile::name);
        role.addValueChangeListener(change -> adapt(change.getValue()));
        adapt(null);
        validate();
        setContent(div(
                "form",
                name,
                email,
                role,
                cohort,
                company,
                div("toolbar", primaryButton(getTranslation("identity.InvitationForm.invite"), this::invite)),
                outcome));
    }

    private void label() {
        name.setLabel(getTranslation("identity.InvitationForm.name"));
        email.setLabel(getTranslation("identity.InvitationForm.email"));
        role.setLabel(getTranslation("identity.InvitationForm.role"));
        cohort.setLabel(getTranslation("identity.InvitationForm.cohort"));
        company.setLabel(getTranslation("identity.InvitationForm.company"));
    }

    private void adapt(@Nullable Role chosen) {
        cohort.setVisible(chosen != null && chosen != Role.STAFF);
        company.setVisible(chosen != null && chosen.isOfCompany());
    }

    private void validate() {
        var required = getTranslation("identity.InvitationForm.required");
        binder.forField(name).asRequired(required).bindReadOnly(none -> "");
        binder.forField(email)
                .asRequired(required)
                .withValidator(new EmailValidator(getTranslation("identity.InvitationForm.badEmail")))
                .bindReadOnly(none -> "");
        binder.forField(role).asRequired(required).bindReadOnly(none -> null);
        binder.forField(cohort)
                .withValidator(value -> !cohort.isVisible() || value != null, required)
                .bindReadOnly(none -> null);
        binder.forField(company)
                .withValidator(value -> !company.isVisible() || value != null, required)
                .bindReadOnly(none -> null);
    }

    private void invite() {
        outcome.removeAll();
        if (!binder.validate().isOk()) {
            return;
        }
        try {
            members.invite(name.getValue().strip(), "", email.getValue(), role.getValue(), cohortId(), companyId());
            outcome.add(p("notice", getTranslation("identity.InvitationForm.invited", name.getValue())));
            name.clear();
            email.clear();
            whenInvited.run();
        } catch (SeatTakenException taken) {
            company.setErrorMessage(getTranslation("identity.InvitationForm.seatTaken"));
            company.setInvalid(true);
        } catch (SeatClosedException left) {
            company.setErrorMessage(getTranslation("identity.InvitationForm.seatClosed"));
            company.setInvalid(true);
        }
    }

    private @Nullable UUID cohortId() {
        return cohort.isVisible() ? cohort.getValue().id() : null;
    }

    private @Nullable UUID companyId() {
        return company.isVisible() ? company.getValue().id() : null;
    }
}
