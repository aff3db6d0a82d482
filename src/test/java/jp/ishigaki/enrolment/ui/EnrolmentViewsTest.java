package jp.ishigaki.enrolment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.Locale;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.ViewTest;
import jp.ishigaki.enrolment.ApplicationQueries;
import jp.ishigaki.enrolment.ApplicationState;
import jp.ishigaki.enrolment.ApplyDesk;
import jp.ishigaki.enrolment.EligibilityQuestion;
import jp.ishigaki.enrolment.EnrolmentPaths;
import jp.ishigaki.enrolment.EnrolmentService;
import jp.ishigaki.enrolment.IndustryClass;
import jp.ishigaki.enrolment.Receipt;
import jp.ishigaki.enrolment.Recruiting;
import jp.ishigaki.tenancy.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Applications, the lottery and a company's own place as people meet them. */
@DatabaseTest
@Import(Recruiting.class)
class EnrolmentViewsTest extends ViewTest {

    @Autowired
    Programme programme;

    @Autowired
    Recruiting recruiting;

    @Autowired
    ApplyDesk desk;

    @Autowired
    ApplicationQueries queries;

    @Autowired
    jp.ishigaki.identity.MembershipService members;

    @Autowired
    EnrolmentService enrolments;

    private Programme.World world;
    private UUID cohort;

    @BeforeEach
    void recruit() {
        world = programme.found();
        cohort = recruiting.open(world.staff());
        sit(world, world.staff(), Role.STAFF);
    }

    @Test
    void theListTellsTheDeadlineOfThePlanAndWhoWaitsForACall() {
        apply(IndustryClass.MANUFACTURING);
        var retail = apply(IndustryClass.RETAIL_TRADE);

        assertThat(open(EnrolmentPaths.APPLICATIONS))
                .contains("締切：2024年6月28日(金) 23:59", "すべて 2", retail.number())
                .doesNotContain("!enrolment");
        assertThat(open(EnrolmentPaths.APPLICATIONS + "?cohort=" + cohort + "&frame=CONSTRUCTION_MANUFACTURING"))
                .doesNotContain(retail.number());
    }

    @Test
    void theContactIsKeptAndStandsOnTheApplicantsPage() {
        var receipt = apply(IndustryClass.MANUFACTURING);
        open(EnrolmentPaths.APPLICATIONS);
        var contact = find(TextField.class).withId("recruitment-contact").single();

        contact.setValue("あ".repeat(201));
        press("recruitment-save");
        assertThat(contact.isInvalid()).isTrue();

        contact.setValue("事務局 00-0000-0000");
        press("recruitment-save");
        assertThat(contact.isInvalid()).isFalse();
        assertThat(desk.status(receipt.token()).orElseThrow().contact()).isEqualTo("事務局 00-0000-0000");
    }

    @Test
    void aCallWithAnUnansweredQuestionLosesNothingAndACompleteOneDecides() {
        var id = recruiting.id(world.staff(), apply(IndustryClass.MANUFACTURING));
        open(EnrolmentPaths.application(id));
        for (var question : EligibilityQuestion.values()) {
            if (question != EligibilityQuestion.DUTIES) {
                answer(question, question != EligibilityQuestion.POLICY);
            }
        }
        press("call-save");
        assertThat(queries.application(id).state()).isEqualTo(ApplicationState.RECEIVED);
        assertThat(choice(EligibilityQuestion.POLICY).getValue()).isFalse();

        answer(EligibilityQuestion.DUTIES, true);
        press("call-save");
        assertThat(queries.application(id).state()).isEqualTo(ApplicationState.NOT_ELIGIBLE);
        assertThat(shown()).contains("対象外").doesNotContain("!enrolment");
    }

    @Test
    void theLotteryOffersOneStepAfterTheOther() {
        var receipt = apply(IndustryClass.MANUFACTURING);
        open(EnrolmentPaths.LOTTERY);
        press("lottery-publish");
        assertThat(find(NativeButton.class).withId("lottery-publish").exists()).isTrue();

        recruiting.check(world.staff(), recruiting.id(world.staff(), receipt));
        open(EnrolmentPaths.LOTTERY);
        find(TextField.class).withId("figure-source").single().setValue("7月5日の終値");
        press("lottery-publish");
        find(TextField.class).withId("figure").single().setValue("鍵");
        press("lottery-draw");
        assertThat(find(TextField.class).withId("figure").single().isInvalid()).isTrue();
        find(TextField.class).withId("figure").single().setValue("38642.91");
        press("lottery-draw");
        press("lottery-announce");

        assertThat(desk.status(receipt.token()).orElseThrow().state()).isEqualTo(ApplicationState.OFFERED);
        assertThat(shown()).doesNotContain("!enrolment");
    }

    @Test
    void paperIsConfirmedForTheCompaniesTickedAndSaysWhereItIsKept() {
        var company = programme.as(world.staff(), () -> {
            var registered = members.registerCompany(
                    "石積商会", "いしづみしょうかい", jp.ishigaki.identity.QuotaFrame.SERVICE_OTHER, "宿泊業", 12);
            members.invite("森 葵", "もり", "aoi@ishizumi.example", Role.PARTICIPANT, cohort, registered);
            return registered;
        });
        assertThat(open(EnrolmentPaths.enrolments(cohort)))
                .contains("石積商会", "同意待ち 1")
                .doesNotContain("!enrolment");
        press("paper-confirm");
        assertThat(find(TextField.class).withId("paper-kept").single().isInvalid())
                .isTrue();
        find(TextField.class).withId("paper-kept").single().setValue("書庫1");
        press("paper-confirm");
        assertThat(shown()).contains("企業を1社以上選んでください");
        press("paper-all");
        press("paper-confirm");

        assertThat(shown()).contains("1社の参加を確定しました", "紙の保管：書庫1", "参加中 1").doesNotContain("!enrolment");
        assertThat(company).isNotNull();
    }

    @Test
    void whatWasBegunForPaperStaysWhenAPlaceIsEnded() {
        programme.as(world.staff(), () -> {
            var registered = members.registerCompany(
                    "石積商会", "いしづみしょうかい", jp.ishigaki.identity.QuotaFrame.SERVICE_OTHER, "宿泊業", 12);
            members.invite("森 葵", "もり", "aoi@ishizumi.example", Role.PARTICIPANT, cohort, registered);
            members.invite("谷 茂", "たに", "shigeru@beta.example", Role.PARTICIPANT, cohort, world.betaCompany());
        });
        open(EnrolmentPaths.enrolments(cohort));
        press("paper-all");
        find(TextField.class).withId("paper-kept").single().setValue("書庫1");
        var end = find(NativeButton.class).all().stream()
                .filter(each ->
                        world.betaCompany().toString().equals(each.getElement().getAttribute("data-withdraw")))
                .findFirst()
                .orElseThrow();
        com.vaadin.flow.component.ComponentUtil.fireEvent(end, new com.vaadin.flow.component.ClickEvent<>(end));
        press("withdrawal-confirm");

        assertThat(shown()).contains("1社を選んでいます", "参加終了 1");
        assertThat(find(TextField.class).withId("paper-kept").single().getValue())
                .isEqualTo("書庫1");
    }

    @Test
    void aCompanyThatHasLeftIsTakenBackWithAReasonBesideItsField() {
        programme.as(world.staff(), () -> {
            members.invite("谷 茂", "たに", "shigeru@beta.example", Role.PARTICIPANT, cohort, world.betaCompany());
            enrolments.withdraw(cohort, world.betaCompany());
        });
        open(EnrolmentPaths.enrolments(cohort));
        var back = find(NativeButton.class).all().stream()
                .filter(each ->
                        world.betaCompany().toString().equals(each.getElement().getAttribute("data-readmit")))
                .findFirst()
                .orElseThrow();
        com.vaadin.flow.component.ComponentUtil.fireEvent(back, new com.vaadin.flow.component.ClickEvent<>(back));
        press("readmission-confirm");
        var reason = find(com.vaadin.flow.component.textfield.TextArea.class)
                .withId("readmission-reason")
                .single();
        assertThat(reason.getErrorMessage()).isEqualTo("理由を書いてください。");

        reason.setValue("担当者が決まったため");
        press("readmission-confirm");
        assertThat(shown()).contains("を参加に戻しました", "参加に戻した理由：担当者が決まったため").doesNotContain("!enrolment");
    }

    @Test
    void aCompanySeesTheFourSignaturesItsPlaceRestsOn() {
        sit(world, world.alpha(), Role.PARTICIPANT);

        assertThat(open(EnrolmentPaths.ENROLMENT)).contains("第1版").doesNotContain("!enrolment", "まだ");
        assertThat(find(NativeButton.class).withId("sign").exists()).isFalse();
    }

    private Receipt apply(IndustryClass industry) {
        return recruiting.apply(cohort, "2024-06-20T10:00:00", industry);
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Boolean> choice(EligibilityQuestion question) {
        return find(RadioButtonGroup.class).withId("answer-" + question).single();
    }

    private void answer(EligibilityQuestion question, boolean yes) {
        choice(question).setValue(yes);
    }

    private void press(String id) {
        var button = find(NativeButton.class).withId(id).single();
        ComponentUtil.fireEvent(button, new ClickEvent<>(button));
    }

    private String open(String location) {
        UI.getCurrent().setLocale(Locale.JAPANESE);
        var parts = location.split("\\?", 2);
        UI.getCurrent()
                .navigate(parts[0], parts.length == 2 ? QueryParameters.fromString(parts[1]) : QueryParameters.empty());
        return shown();
    }

    private String shown() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
