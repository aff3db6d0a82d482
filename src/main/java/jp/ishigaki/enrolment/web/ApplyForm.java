package jp.ishigaki.enrolment.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.ishigaki.enrolment.IndustryClass;
import jp.ishigaki.enrolment.NewApplication;
import jp.ishigaki.identity.CorporateNumber;
import jp.ishigaki.shared.web.PublicPages;
import org.jspecify.annotations.Nullable;

/** The application form: what was typed becomes an application, or says field by field what is missing. */
final class ApplyForm {

    private static final long TEN_THOUSAND = 10_000;
    private static final long LARGEST_CAPITAL = 100_000_000;
    private static final int LARGEST_STAFF = 100_000;

    private final Typed typed;
    private final PublicPages pages;
    private final Locale reader;

    ApplyForm(@Nullable HttpServletRequest request, PublicPages pages, Locale reader) {
        this.typed = new Typed(request, pages, reader);
        this.pages = pages;
        this.reader = reader;
    }

    @Nullable NewApplication application() {
        CorporateNumber.fault(typed.value("corporateNumber"))
                .ifPresent(fault -> typed.refuse("corporateNumber", "corporateNumber." + fault));
        var name = typed.name("companyName", label("companyName"), 120);
        var kana = typed.line("companyKana", label("companyKana"), 120);
        var industry = industry();
        if (industry.isEmpty()) {
            typed.refuse("industry", "industry");
        }
        var capital = typed.number("capital", label("capital"), 0, LARGEST_CAPITAL) * TEN_THOUSAND;
        var employees = (int) typed.number("employees", label("employees"), 1, LARGEST_STAFF);
        industry.filter(chosen -> typed.isRight() && !chosen.size().isSmall(capital, employees))
                .ifPresent(this::tooLarge);
        var address = typed.line("address", label("address"), 200);
        var contact = typed.name("contactName", label("contactName"), 80);
        var email = typed.email("contactEmail", label("contactEmail"));
        var phone = typed.phone("contactPhone", label("contactPhone"));
        var wish = typed.limited("wish", label("wish"), typed.value("wish"), NewApplication.LONGEST_WISH);
        if (typed.value("agreed").isEmpty()) {
            typed.refuse("agreed", "agreed");
        }
        return typed.ifRight(() -> new NewApplication(
                CorporateNumber.of(typed.value("corporateNumber")),
                name,
                kana,
                industry.orElseThrow(),
                capital,
                employees,
                address,
                contact,
                email,
                phone,
                wish,
                reader));
    }

    private void tooLarge(IndustryClass industry) {
        typed.refuse(
                "employees",
                "tooLarge",
                pages.text("enrolment.SizeCategory." + industry.size(), reader),
                industry.size().capital() / TEN_THOUSAND,
                industry.size().employees());
    }

    void refuse(String field, String key) {
        typed.refuse(field, key);
    }

    private Optional<IndustryClass> industry() {
        return Arrays.stream(IndustryClass.values())
                .filter(each -> each.name().equals(typed.value("industry")))
                .findFirst();
    }

    boolean isRight() {
        return typed.isRight();
    }

    List<FormField> fields() {
        var fields = new ArrayList<FormField>();
        fields.add(input("corporateNumber", "text", null, "numeric", 30));
        fields.add(input("companyName", "text", "organization", null, 120));
        fields.add(input("companyKana", "text", null, null, 120));
        fields.add(field("industry", "select", true, null, null, 0, industries()));
        fields.add(input("capital", "text", null, "numeric", 20));
        fields.add(input("employees", "text", null, "numeric", 20));
        fields.add(input("address", "text", "street-address", null, 200));
        fields.add(input("contactName", "text", "name", null, 80));
        fields.add(input("contactEmail", "email", "email", "email", Typed.LONGEST_EMAIL));
        fields.add(input("contactPhone", "tel", "tel", "tel", 20));
        fields.add(field("wish", "textarea", false, null, null, NewApplication.LONGEST_WISH, List.of()));
        fields.add(field("agreed", "checkbox", true, null, null, 0, List.of()));
        return fields;
    }

    private List<FormField.Option> industries() {
        return Arrays.stream(IndustryClass.values())
                .map(each -> new FormField.Option(
                        each.name(),
                        each.letter() + "　" + pages.text("enrolment.IndustryClass." + each, reader),
                        each.name().equals(typed.value("industry"))))
                .toList();
    }

    private FormField input(
            String name, String type, @Nullable String autocomplete, @Nullable String inputmode, int maxlength) {
        return field(name, type, true, autocomplete, inputmode, maxlength, List.of());
    }

    private FormField field(
            String name,
            String type,
            boolean required,
            @Nullable String autocomplete,
            @Nullable String inputmode,
            int maxlength,
            List<FormField.Option> options) {
        return new FormField(
                name,
                label(name),
                pages.text("enrolment.ApplyForm.help." + name, reader),
                typed.value(name),
                typed.error(name),
                required,
                type,
                autocomplete,
                inputmode,
                maxlength,
                options);
    }

    private String label(String name) {
        return pages.text("enrolment.ApplyForm." + name, reader);
    }
}
