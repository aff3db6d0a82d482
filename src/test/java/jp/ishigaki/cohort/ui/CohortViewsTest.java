package jp.ishigaki.cohort.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.ViewTest;
import jp.ishigaki.cohort.AdmissionService;
import jp.ishigaki.cohort.CohortPlan;
import jp.ishigaki.cohort.CohortQueries;
import jp.ishigaki.cohort.CohortRow;
import jp.ishigaki.cohort.CohortService;
import jp.ishigaki.cohort.ExpertRow;
import jp.ishigaki.cohort.ModelYear;
import jp.ishigaki.identity.QuotaFrame;
import jp.ishigaki.identity.Seat;
import jp.ishigaki.tenancy.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Cohorts and the office's calendar as staff meet them. */
@DatabaseTest
class CohortViewsTest extends ViewTest {

    @Autowired
    Programme programme;

    @Autowired
    ModelYear year;

    @Autowired
    CohortService service;

    @Autowired
    CohortQueries cohorts;

    @Autowired
    AdmissionService admissions;

    private Programme.World world;

    @BeforeEach
    void staffSitDown() {
        world = programme.found();
        var session = VaadinSession.getCurrent();
        session.setAttribute(
                "jp.ishigaki.shell.Session.seat",
                new Seat(world.staff(), world.tenant(), UUID.randomUUID(), "森", Role.STAFF, "機構", null, null));
        acting.choose(session, world.staff());
        var authentication = new TestingAuthenticationToken("staff", "", "ROLE_STAFF");
        authentication.setAuthenticated(true);
        SecurityContextHolder.getContext().setAuthentication(authentication);
    }

    @Test
    void theListTellsEachCohortsStateYearAndNextStep() {
        service.draft(CohortPlan.named("令和7年度", "R7", 2025));

        assertThat(open("cohort/all"))
                .contains("令和6年度 (2024年度)", "実施中", "令和7年度 (2025年度)", "準備中", "2社／0席", "次に：")
                .doesNotContain("!cohort");
    }

    @Test
    void theCohortsPageShowsItsRulesAndOffersOthersOnlyUntilItRuns() {
        assertThat(open("cohort?cohort=" + world.cohort()))
                .contains("成熟度の基準と自社診断", "TK-2026.1", "SD-2026.1", "期が始まっているので、版は変わりません。")
                .doesNotContain("!cohort");
        assertThat(find(Select.class).withId("cohort-rule-set").exists()).isFalse();

        open("cohort?cohort=" + service.draft(CohortPlan.named("令和7年度", "R7", 2025)));
        assertThat(find(Select.class).withId("cohort-rule-set").exists()).isTrue();
    }

    @Test
    void aDraftBeginsWithANameAndItsPageSaysWhatIsMissing() {
        open("cohort/new");
        press("plan-save");
        assertThat(field(TextField.class, "cohort-name").isInvalid()).isTrue();

        field(TextField.class, "cohort-name").setValue("令和7年度 第1期");
        year().setValue(2025);
        field(DateTimePicker.class, "cohort-opens").setValue(LocalDateTime.parse("2025-06-30T09:00"));
        field(DateTimePicker.class, "cohort-closes").setValue(LocalDateTime.parse("2025-06-28T23:59"));
        press("plan-save");
        assertThat(field(DateTimePicker.class, "cohort-closes").isInvalid()).isTrue();
        assertThat(field(TextField.class, "cohort-name").getValue()).isEqualTo("令和7年度 第1期");

        field(DateTimePicker.class, "cohort-opens").setValue(LocalDateTime.parse("2025-05-12T09:00"));
        field(IntegerField.class, "cohort-seats-SERVICE_OTHER").setValue(20);
        press("plan-save");

        var draft = draft();
        assertThat(cohorts.details(draft).orElseThrow().plan().applicationsCloseAt())
                .isEqualTo("2025-06-28T15:00:00Z");
        assertThat(shown())
                .contains("公開の前に、次のことが必要です。", "第8編を扱う回がありません", "2025年6月28日(土) 23:59 まで")
                .doesNotContain("どの枠にも席がありません", "!cohort");
        press("cohort-step");
        assertThat(cohorts.cohort(draft).orElseThrow().state().name()).isEqualTo("DRAFT");
    }

    @Test
    void aPlanIsShownAsItWasWritten() {
        var plan = new CohortPlan(
                "期",
                "term",
                2024,
                null,
                Instant.parse("2024-06-28T15:00:00Z"),
                null,
                null,
                null,
                null,
                Map.of(QuotaFrame.SERVICE_OTHER, 3));
        var id = service.draft(plan);

        open("cohort/edit?cohort=" + id);
        assertThat(field(DateTimePicker.class, "cohort-closes").getValue()).isEqualTo("2024-06-28T23:59");
        press("plan-save");
        assertThat(cohorts.details(id).orElseThrow().plan().applicationsCloseAt())
                .isEqualTo("2024-06-28T15:00:00Z");
    }

    @Test
    void s02_staffSeeWhyADayWasSkippedAndMayChooseAnother() {
        year.plan(world.staff(), world.cohort());
        open("cohort/copy?cohort=" + world.cohort());
        assertThat(field(DatePicker.class, "copy-start").getValue()).isEqualTo("2025-07-23");
        field(DatePicker.class, "copy-start").setValue(LocalDate.parse("2025-07-22"));
        press("copy-propose");

        assertThat(shown()).contains("9月23日(火)は秋分の日のため、次の週にしました。").doesNotContain("!cohort");
        field(DatePicker.class, "copy-day-5").setValue(LocalDate.parse("2025-10-07"));
        press("copy-confirm");
        assertThat(field(DatePicker.class, "copy-day-6").isInvalid()).isTrue();

        field(DatePicker.class, "copy-day-5").setValue(LocalDate.parse("2025-09-24"));
        press("copy-confirm");
        assertThat(cohorts.spans().get(draft()).last()).isEqualTo("2026-01-20");
        assertThat(shown()).contains("令和7年度", "全10回", "まだ参加企業がありません");
    }

    @Test
    void aCompanyIsRegisteredWithItsParticipantAndGetsItsExpert() {
        open("cohort/company?cohort=" + world.cohort());
        press("admission-save");
        assertThat(field(TextField.class, "company-name").isInvalid()).isTrue();
        field(TextField.class, "company-name").setValue("デルタ産業");
        field(TextField.class, "company-kana").setValue("でるた");
        frame().setValue(QuotaFrame.SERVICE_OTHER);
        field(TextField.class, "company-industry").setValue("サービス業");
        field(IntegerField.class, "company-employees").setValue(9);
        field(TextField.class, "participant-name").setValue("出田 るた");
        field(EmailField.class, "participant-email").setValue(UUID.randomUUID() + "@delta.example");
        press("admission-save");
        assertThat(shown()).contains("デルタ産業を登録し、出田 るたさんを招待しました。");
        assertThat(field(TextField.class, "company-name").getValue()).isEmpty();

        assertThat(open("cohort?cohort=" + world.cohort())).contains("デルタ産業");
        var delta = cohorts.companies(world.cohort(), null, 9).items().stream()
                .filter(company -> company.name().equals("デルタ産業"))
                .findFirst()
                .orElseThrow();
        var dialog = new ExpertsDialog(world.cohort(), delta, cohorts, admissions, () -> {});
        dialog.open();
        @SuppressWarnings("unchecked")
        CheckboxGroup<ExpertRow> experts =
                find(CheckboxGroup.class, dialog).withId("experts").single();
        experts.select(experts.getListDataView().getItem(0));
        press("experts-save");
        assertThat(cohorts.assigned(world.cohort(), delta.id())).containsExactly(world.expert());
    }

    @Test
    void theOfficeNamesItsClosuresInAYearOfMonths() {
        assertThat(open("business-days?year=2024"))
                .contains("令和6年度 (2024年度)", "10月14日(月) スポーツの日", "まだありません")
                .doesNotContain("!calendar");
        field(TextField.class, "closure-name").setValue("夏季休業");
        field(DatePicker.class, "closure-first").setValue(LocalDate.parse("2024-08-13"));
        field(DatePicker.class, "closure-last").setValue(LocalDate.parse("2024-08-12"));
        press("closure-add");
        assertThat(field(DatePicker.class, "closure-last").isInvalid()).isTrue();
        field(DatePicker.class, "closure-last").setValue(LocalDate.parse("2024-08-15"));
        press("closure-add");

        assertThat(shown()).contains("8月13日(火)–8月15日(木) 夏季休業", "夏季休業を加えました。");
    }

    private UUID draft() {
        return cohorts.cohorts().stream()
                .map(CohortRow::id)
                .filter(id -> !id.equals(world.cohort()))
                .findFirst()
                .orElseThrow();
    }

    private <T extends Component> T field(Class<T> type, String id) {
        return find(type).withId(id).single();
    }

    @SuppressWarnings("unchecked")
    private Select<Integer> year() {
        return find(Select.class).withId("cohort-year").single();
    }

    @SuppressWarnings("unchecked")
    private Select<QuotaFrame> frame() {
        return find(Select.class).withId("company-frame").single();
    }

    private void press(String id) {
        var button = find(NativeButton.class).withId(id).single();
        ComponentUtil.fireEvent(button, new ClickEvent<>(button));
    }

    private String open(String location) {
        UI.getCurrent().setLocale(Locale.JAPANESE);
        UI.getCurrent()
                .navigate(
                        location.contains("?") ? location.substring(0, location.indexOf('?')) : location,
                        parameters(location));
        return shown();
    }

    private static QueryParameters parameters(String location) {
        return location.contains("?")
                ? QueryParameters.fromString(location.substring(location.indexOf('?') + 1))
                : QueryParameters.empty();
    }

    private String shown() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
