package jp.ishigaki.workshop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.ViewTest;
import jp.ishigaki.curriculum.CurriculumService;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.shared.Mentionable;
import jp.ishigaki.tenancy.Role;
import jp.ishigaki.workshop.BoardFilter;
import jp.ishigaki.workshop.Disclosure;
import jp.ishigaki.workshop.IssueQueries;
import jp.ishigaki.workshop.IssueService;
import jp.ishigaki.workshop.IssueUnmasking;
import jp.ishigaki.workshop.MentionQueries;
import jp.ishigaki.workshop.NewIssue;
import jp.ishigaki.workshop.Solution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class AnonymousIssueViewsTest extends ViewTest {

    private static final String SECTION = "2-2-3";
    private static final String TITLE = "期限切れのソフトが残っている";

    @Autowired
    Programme programme;

    @Autowired
    IssueService issues;

    @Autowired
    IssueQueries queries;

    @Autowired
    IssueUnmasking unmasking;

    @Autowired
    IdentityQueries identity;

    @Autowired
    MentionQueries mentions;

    @Autowired
    CurriculumService textbook;

    Programme.World world;
    String company;
    UUID raiser;

    @BeforeEach
    void foundAProgrammeWithACanary() {
        world = programme.found();
        programme.as(world.staff(), () -> textbook.load());
        company = programme.as(
                world.staff(),
                () -> identity.company(world.alphaCompany()).orElseThrow().name());
        raiser = programme.seat(
                world.staff(),
                "金糸雀 鳴",
                "canary@" + UUID.randomUUID() + ".example",
                Role.EXECUTIVE,
                world.cohort(),
                world.alphaCompany());
    }

    @ParameterizedTest
    @EnumSource(names = {"PARTICIPANT", "LECTURER", "EXPERT", "STAFF"})
    void s18WhoMustNotKnowFindsTheCompanyNeitherOnTheBoardNorOnTheIssue(Role role) {
        var issue = raise(Disclosure.ANONYMISED);
        programme.as(raiser, () -> issues.comment(issue, "台帳を作りました"));
        programme.as(raiser, () -> issues.solve(issue, Solution.of("更新しました")));
        var readers = Map.of(
                Role.PARTICIPANT, world.beta(),
                Role.LECTURER, world.lecturer(),
                Role.EXPERT, world.expert2(),
                Role.STAFF, world.staff());
        sit(world, readers.get(role), role);

        var page = navigate(IssueView.class, Map.of("id", issue.toString()));
        var words = everythingOn(page);
        var board = everythingOn(navigate(BoardView.class)) + saidToTheBrowser();

        assertThat(page.getPageTitle()).isEqualTo(TITLE);
        assertThat(words).contains(TITLE, "匿名の参加企業", "匿名の参加企業（投稿者）");
        assertThat(board).contains(TITLE, "匿名の参加企業");
        for (var shown : List.of(words, board)) {
            assertThat(shown)
                    .doesNotContain(company, "金糸雀", world.alphaCompany().toString());
        }
    }

    @Test
    void staffSeeTheCompanyAfterGivingAReasonAndTheCompanySeesThatTheyDid() {
        var issue = raise(Disclosure.ANONYMISED);
        sit(world, world.staff(), Role.STAFF);
        navigate(IssueView.class, Map.of("id", issue.toString()));
        click("look-behind");
        click("look-sure");
        assertThat(byId(TextArea.class, "look-reason").isInvalid()).isTrue();
        assertThat(everythingOn(getCurrentView())).doesNotContain(company);

        byId(TextArea.class, "look-reason").setValue("専門家の派遣を急ぐため");
        click("look-sure");

        assertThat(everythingOn(getCurrentView())).contains(company, "金糸雀 鳴", "専門家の派遣を急ぐため");
    }

    @Test
    void whomOneMayCallDoesNotTellWhoseItIs() {
        var issue = raise(Disclosure.ANONYMISED);
        var other = raise(Disclosure.COHORT);

        var hidden = programme.as(world.staff(), () -> mentions.people(issue));
        var named = programme.as(world.staff(), () -> mentions.people(other));

        assertThat(hidden).isEqualTo(named).extracting(Mentionable::of).contains(company);
    }

    @Test
    void theCompanySeesWhoLookedAndWhy() {
        var issue = raise(Disclosure.ANONYMISED);
        programme.as(world.staff(), () -> unmasking.lookBehind(issue, "専門家の派遣を急ぐため"));
        sit(world, world.alpha(), Role.PARTICIPANT);

        navigate(IssueView.class, Map.of("id", issue.toString()));

        assertThat(everythingOn(getCurrentView())).contains("専門家の派遣を急ぐため", "事務局 花子");
    }

    @Test
    void aPeerSeesNeitherTheLookNorAWayToLook() {
        var issue = raise(Disclosure.ANONYMISED);
        programme.as(world.staff(), () -> unmasking.lookBehind(issue, "専門家の派遣を急ぐため"));
        sit(world, world.beta(), Role.PARTICIPANT);

        navigate(IssueView.class, Map.of("id", issue.toString()));

        assertThat(everythingOn(getCurrentView())).doesNotContain("専門家の派遣を急ぐため");
        assertThat(exists("look-behind")).isFalse();
    }

    @Test
    @SuppressWarnings("unchecked")
    void theFormOffersToShareAnonymouslyAndRefusesTheCompanysNameBesideItsField() {
        sit(world, world.alpha(), Role.PARTICIPANT);
        navigate(IssueFormView.class);
        byId(TextField.class, "issue-title").setValue("端末が古い");
        byId(TextArea.class, "issue-situation").setValue(company + "の端末です。");
        byId(RadioButtonGroup.class, "issue-disclosure").setValue(Disclosure.ANONYMISED);

        click("issue-send");
        // The guard asks first; who sends it all the same is refused.
        assertThat(getCurrentView()).isInstanceOf(IssueFormView.class);
        test(find(NativeButton.class).withClassName("guard-send").single()).click();

        var situation = byId(TextArea.class, "issue-situation");
        assertThat(situation.isInvalid()).isTrue();
        assertThat(situation.getErrorMessage()).contains(company);
        assertThat(situation.getValue()).isEqualTo(company + "の端末です。");
        situation.setValue("三台あります。");
        click("issue-send");
        assertThat(getCurrentView()).isInstanceOf(IssueView.class);
        assertThat(everythingOn(getCurrentView())).contains("ほかの参加企業、講師、事務局には見えていません");
    }

    @Test
    void whoeverTakesTheNameAwayIsToldThatOthersHaveSeenIt() {
        var issue = raise(Disclosure.COHORT);
        sit(world, raiser, Role.EXECUTIVE);
        navigate(IssueView.class, Map.of("id", issue.toString()));

        click("issue-disclose-ANONYMISED");
        assertThat(everythingOn(dialog())).contains("すでに読んだ人は会社名を知っています");
        click("disclose-leave");
        assertThat(disclosure(issue)).isEqualTo(Disclosure.COHORT);
        click("issue-disclose-ANONYMISED");
        click("disclose-sure");

        assertThat(disclosure(issue)).isEqualTo(Disclosure.ANONYMISED);
        click("issue-disclose-COHORT");
        assertThat(everythingOn(dialog())).contains("会社名と書いた人の名前が付きます");
    }

    @Test
    void whatWasTheCompanysOwnWarnsOfTheOfficeAlone() {
        var issue = raise(Disclosure.COMPANY_ONLY);
        sit(world, raiser, Role.EXECUTIVE);
        navigate(IssueView.class, Map.of("id", issue.toString()));

        click("issue-disclose-ANONYMISED");

        assertThat(everythingOn(dialog())).contains("事務局の人は、すでに会社名を知っているかもしれません");
    }

    private UUID raise(Disclosure disclosure) {
        return programme.as(
                raiser, () -> issues.raise(new NewIssue(TITLE, "三台あります。", null, null, SECTION, disclosure)));
    }

    private Disclosure disclosure(UUID issue) {
        return programme.as(raiser, () -> queries.board(BoardFilter.ALL)).stream()
                .filter(card -> card.id().equals(issue))
                .findFirst()
                .orElseThrow()
                .disclosure();
    }

    /** What is sent as words and kept nowhere on the server, as the cards of the board are. */
    private static String saidToTheBrowser() {
        var internals = UI.getCurrent().getInternals();
        internals.getStateTree().runExecutionsBeforeClientResponse();
        return internals.dumpPendingJavaScriptInvocations().stream()
                .map(said -> said.getInvocation().getParameters().toString())
                .collect(Collectors.joining("\n"));
    }

    /**
     * Text, attributes and properties, those that are given to the browser as data too; but not the list of those who may
     * be called, in which all companies of the cohort stand alike.
     */
    private String everythingOn(HasElement shown) {
        return all(shown.getElement())
                .filter(element -> element.isTextNode() || !element.getTag().equals("mention-list"))
                .flatMap(element -> Stream.of(
                        element.getText(),
                        element.getAttributeNames()
                                .map(name -> Objects.toString(element.getAttribute(name)))
                                .collect(Collectors.joining("\n")),
                        element.getPropertyNames()
                                .map(name -> Objects.toString(element.getPropertyRaw(name)))
                                .collect(Collectors.joining("\n"))))
                .collect(Collectors.joining("\n"));
    }

    private static Stream<Element> all(Element element) {
        return Stream.concat(Stream.of(element), element.getChildren().flatMap(AnonymousIssueViewsTest::all));
    }

    private Dialog dialog() {
        return find(Dialog.class).single();
    }

    private boolean exists(String id) {
        return find(Component.class, (Component) getCurrentView()).withId(id).exists();
    }
}
