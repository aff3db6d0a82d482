package jp.ishigaki.community.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.ViewTest;
import jp.ishigaki.community.ClosingReason;
import jp.ishigaki.community.CommunityEdits;
import jp.ishigaki.community.CommunityService;
import jp.ishigaki.community.CommunityVotes;
import jp.ishigaki.community.NewQuestion;
import jp.ishigaki.community.QuestionDisclosure;
import jp.ishigaki.community.QuestionUnmasking;
import jp.ishigaki.curriculum.CurriculumService;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.shared.TravellingClock;
import jp.ishigaki.shared.ui.Going;
import jp.ishigaki.tenancy.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class QuestionViewsTest extends ViewTest {

    private static final String TITLE = "更新の順がわからない";

    @Autowired
    Programme programme;

    @Autowired
    CommunityService community;

    @Autowired
    CommunityVotes votes;

    @Autowired
    CommunityEdits edits;

    @Autowired
    QuestionUnmasking unmasking;

    @Autowired
    IdentityQueries identity;

    @Autowired
    CurriculumService textbook;

    Programme.World world;
    String company;

    @BeforeEach
    void foundAProgramme() {
        world = programme.found();
        programme.as(world.staff(), () -> textbook.load());
        company = programme.as(
                world.staff(),
                () -> identity.company(world.alphaCompany()).orElseThrow().name());
    }

    @Test
    @SuppressWarnings("unchecked")
    void whoAsksChoosesTheReadersAndTheNameAndIsRefusedTheOwnNameBesideItsField() {
        sit(world, world.alpha(), Role.PARTICIPANT);
        navigate(AskView.class);
        byId(TextField.class, "question-title").setValue(TITLE);
        byId(TextArea.class, "question-body").setValue(company + "の端末です。");
        byId(RadioButtonGroup.class, "question-disclosure").setValue(QuestionDisclosure.EXPERTS);
        byId(Checkbox.class, "question-pseudonymous").setValue(true);

        click("send-question");
        // The guard asks first; who sends it all the same is refused.
        test(find(NativeButton.class).withClassName("guard-send").single()).click();

        var body = byId(TextArea.class, "question-body");
        assertThat(body.isInvalid()).isTrue();
        assertThat(body.getErrorMessage()).contains("アルファ製作所");
        assertThat(body.getValue()).isEqualTo(company + "の端末です。");
        body.setValue("三台あります。");
        click("send-question");
        assertThat(getCurrentView()).isInstanceOf(QuestionView.class);
        assertThat(everythingOn(getCurrentView())).contains("専門家と事務局のみ", "質問者（匿名）", company, "匿名の投稿です");
    }

    @Test
    @SuppressWarnings("unchecked")
    void toItsOwnCompanyNobodyIsUnnamed() {
        sit(world, world.alpha(), Role.PARTICIPANT);
        navigate(AskView.class);
        byId(Checkbox.class, "question-pseudonymous").setValue(true);

        byId(RadioButtonGroup.class, "question-disclosure").setValue(QuestionDisclosure.COMPANY);

        assertThat(byId(Checkbox.class, "question-pseudonymous").getValue()).isFalse();
        assertThat(byId(Checkbox.class, "question-pseudonymous").isEnabled()).isFalse();
    }

    @Test
    @SuppressWarnings("unchecked")
    void whatIsBegunIsMeantForTheSameReadersAfterwards() {
        sit(world, world.alpha(), Role.PARTICIPANT);
        navigate(AskView.class);
        byId(TextField.class, "question-title").setValue(TITLE);
        byId(RadioButtonGroup.class, "question-disclosure").setValue(QuestionDisclosure.COMPANY);

        navigate(AskView.class);

        assertThat(byId(RadioButtonGroup.class, "question-disclosure").getValue())
                .isEqualTo(QuestionDisclosure.COMPANY);
    }

    @Test
    void whoHasNoCompanyIsOfferedNeitherItNorAPseudonym() {
        sit(world, world.lecturer(), Role.LECTURER);
        navigate(AskView.class);

        assertThat(everythingOn(getCurrentView())).doesNotContain("社内限り");
        assertThat(find(Checkbox.class).withId("question-pseudonymous").exists())
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"PARTICIPANT", "LECTURER", "EXPERT", "STAFF"})
    void whoMustNotKnowFindsTheCompanyNeitherInTheListNorInTheThread(Role role) {
        var question = askUnnamed();
        programme.as(world.alpha(), () -> community.answer(question, "台数が多いのです。"));
        var readers = Map.of(
                Role.PARTICIPANT, world.beta(),
                Role.LECTURER, world.lecturer(),
                Role.EXPERT, world.expert(),
                Role.STAFF, world.staff());
        sit(world, readers.get(role), role);

        var list = everythingOn(navigate(CommunityView.class));
        var page = everythingOn(navigate(QuestionView.class, Map.of("id", question.toString())));

        for (var shown : List.of(list, page)) {
            assertThat(shown)
                    .contains(TITLE, "質問者（匿名）")
                    .doesNotContain(company, world.alphaCompany().toString());
        }
    }

    @Test
    void staffSeeWhoAskedAfterGivingAReasonAndTheAskerReadsIt() {
        var question = askUnnamed();
        sit(world, world.staff(), Role.STAFF);
        navigate(QuestionView.class, Map.of("id", question.toString()));
        test(find(NativeButton.class).all().stream()
                        .filter(button -> "0".equals(button.getElement().getAttribute("data-look")))
                        .findFirst()
                        .orElseThrow())
                .click();
        click("look-sure");
        assertThat(byId(TextArea.class, "look-reason").isInvalid()).isTrue();
        assertThat(everythingOn(getCurrentView())).doesNotContain(company);

        byId(TextArea.class, "look-reason").setValue("すぐに連絡を取るため");
        click("look-sure");

        assertThat(everythingOn(getCurrentView())).contains(company, "すぐに連絡を取るため");
        sit(world, world.alpha(), Role.PARTICIPANT);
        navigate(QuestionView.class, Map.of("id", question.toString()));
        assertThat(everythingOn(getCurrentView())).contains("すぐに連絡を取るため", "事務局 花子");
    }

    @Test
    void whoNarrowsTheReadersIsToldBeforeWhoHasReadIt() {
        var question = programme.as(
                world.alpha(), () -> community.ask(new NewQuestion(TITLE, "三台あります。", null, null, List.of())));
        sit(world, world.alpha(), Role.PARTICIPANT);
        navigate(QuestionView.class, Map.of("id", question.toString()));

        click("question-disclose-COMPANY");
        assertThat(everythingOn(dialog())).contains("これまでに、期の全員がこの質問を読めました");
        click("disclose-sure");
        assertThat(everythingOn(getCurrentView())).contains("社内限り", "期の全員 → 社内限り");
        click("question-disclose-EXPERTS");
        assertThat(everythingOn(dialog())).contains("これまでに書かれた回答も");
    }

    @Test
    void aPeerAnswersWithoutANameAndGoesOnWithoutIt() {
        var question = askUnnamed();
        sit(world, world.beta(), Role.PARTICIPANT);
        navigate(QuestionView.class, Map.of("id", question.toString()));
        byId(TextArea.class, "answer-body").setValue("当社は月ごとです。");
        byId(Checkbox.class, "answer-pseudonymous").setValue(true);

        click("send-answer");

        assertThat(byId(TextArea.class, "answer-body").getValue()).isEmpty();
        assertThat(byId(Checkbox.class, "answer-pseudonymous").getValue()).isTrue();
        assertThat(everythingOn(getCurrentView())).contains("参加企業1（匿名）");
    }

    @Test
    void whatIsWrittenIsShownBeforeItIsSent() {
        sit(world, world.alpha(), Role.PARTICIPANT);
        navigate(AskView.class);
        var preview = find(Preview.class).single();
        byId(TextArea.class, "question-body").setValue("**三台**あります。");
        assertThat(preview.getElement().getOuterHTML()).doesNotContain("<strong>");

        preview.setOpen(true);
        byId(TextArea.class, "question-body").setValue("**三台**あります。\n");

        assertThat(everythingOn(preview)).contains("<strong>三台</strong>");
    }

    @Test
    void thePageOfTheListStandsInTheAddressAndTurnsBothWays() {
        for (int n = 0; n < 45; n++) {
            var title = "質問" + n;
            TravellingClock.at(
                    Instant.parse("2024-09-01T00:00:00Z").minusSeconds(86_400L * n),
                    () -> programme.as(
                            world.alpha(), () -> community.ask(new NewQuestion(title, "本文", null, null, List.of()))));
        }
        sit(world, world.alpha(), Role.PARTICIPANT);
        navigate(CommunityView.class);
        assertThat(everythingOn(getCurrentView())).contains("質問0\n", "質問19\n").doesNotContain("質問20\n");
        assertThat(find(Anchor.class).withId("newer-questions").exists()).isFalse();

        Going.to(byId(Anchor.class, "older-questions").getHref());
        var second = byId(Anchor.class, "older-questions").getHref();
        assertThat(everythingOn(getCurrentView())).contains("質問20\n", "質問39\n").doesNotContain("質問19\n");
        Going.to(second);
        assertThat(everythingOn(getCurrentView())).contains("質問40\n").doesNotContain("質問39\n");
        assertThat(find(Anchor.class).withId("older-questions").exists()).isFalse();

        Going.to(byId(Anchor.class, "newer-questions").getHref());
        assertThat(everythingOn(getCurrentView())).contains("質問20\n", "質問39\n").doesNotContain("質問40\n");
        assertThat(byId(Anchor.class, "older-questions").getHref()).isEqualTo(second);
        Going.to("community?tab=all&after=nonsense");
        assertThat(everythingOn(getCurrentView())).contains("質問0\n");
    }

    @Test
    void aVoteIsGivenAndTakenBackByOneButtonThatStaysInPlace() {
        var question = askUnnamed();
        programme.as(world.lecturer(), () -> community.answer(question, "古いものからです。"));
        sit(world, world.beta(), Role.PARTICIPANT);
        navigate(QuestionView.class, Map.of("id", question.toString()));

        for (var what : List.of("wanted", "helpful")) {
            var vote = vote(what);
            assertThat(vote.getElement().getAttribute("aria-pressed")).isEqualTo("false");
            test(vote).click();
            assertThat(vote.getElement().getAttribute("aria-pressed")).isEqualTo("true");
            assertThat(vote.getText()).endsWith("1");
        }
        test(vote("helpful")).click();
        assertThat(vote("helpful").getText()).endsWith("0");
    }

    @Test
    void whoAskedReadsHowManyWantToKnowAndIsNotAsked() {
        var question = askUnnamed();
        programme.as(world.beta(), () -> votes.wantToKnow(question, true));
        sit(world, world.alphaExec(), Role.EXECUTIVE);

        var own = everythingOn(navigate(QuestionView.class, Map.of("id", question.toString())));

        assertThat(own).contains("知りたい 1人").doesNotContain("私も知りたい");
        assertThat(everythingOn(navigate(CommunityView.class))).contains("知りたい 1人");
    }

    @Test
    void anEditShowsWhatItChangedAndWhoIsOvertakenKeepsWhatTheyTyped() {
        var question = askUnnamed();
        sit(world, world.alpha(), Role.PARTICIPANT);
        navigate(QuestionView.class, Map.of("id", question.toString()));
        openEdit(question);
        byId(TextArea.class, "edit-body-" + question).setValue("四台あります。");
        programme.as(world.alpha(), () -> edits.editQuestion(question, 0, TITLE, "五台あります。"));

        click("edit-save-" + question);

        assertThat(byId(TextArea.class, "edit-body-" + question).getValue()).isEqualTo("四台あります。");
        assertThat(everythingOn(getCurrentView())).contains("別の画面で先に直されています", "五台あります。");
        click("edit-save-" + question);
        assertThat(find(EditForm.class).exists()).isFalse();
        assertThat(everythingOn(getCurrentView())).contains("四台あります。", "編集済み（2回）");
        var versions = find(PostVersions.class).single();
        versions.setOpen(true);
        ComponentUtil.fireEvent(versions, new NativeDetails.ToggleEvent(versions, true));
        var told = versions.getElement().getOuterHTML();
        assertThat(told).contains("<del>", "<ins>", "ここから削除");
    }

    @Test
    void whatIsEditedAwayWithoutATextOrWithTheOwnNameIsRefusedBesideItsField() {
        var question = askUnnamed();
        sit(world, world.alpha(), Role.PARTICIPANT);
        navigate(QuestionView.class, Map.of("id", question.toString()));
        openEdit(question);
        var body = byId(TextArea.class, "edit-body-" + question);
        body.setValue(" ");
        click("edit-save-" + question);
        assertThat(body.isInvalid()).isTrue();

        body.setValue(company + "の端末です。");
        click("edit-save-" + question);
        test(find(NativeButton.class).withClassName("guard-send").single()).click();

        assertThat(body.getErrorMessage()).contains("アルファ製作所");
        assertThat(body.getValue()).isEqualTo(company + "の端末です。");
        click("edit-leave-" + question);
        assertThat(everythingOn(getCurrentView())).contains("三台あります。").doesNotContain("編集済み");
    }

    @Test
    @SuppressWarnings("unchecked")
    void closingAsksForAReasonAndTakesAwayThePlacesToWrite() {
        var question = askUnnamed();
        sit(world, world.alpha(), Role.PARTICIPANT);
        navigate(QuestionView.class, Map.of("id", question.toString()));
        click("close-question");
        ((RadioButtonGroup<ClosingReason>) byId(RadioButtonGroup.class, "close-reason")).setValue(ClosingReason.OTHER);
        click("close-sure");
        assertThat(byId(TextArea.class, "close-words").isInvalid()).isTrue();
        byId(TextArea.class, "close-words").setValue("社内で決めました。");

        click("close-sure");

        assertThat(everythingOn(getCurrentView())).contains("この質問は終了しています", "社内で決めました。", "閉じました（その他）");
        assertThat(find(TextArea.class).withId("answer-body").exists()).isFalse();
        click("reopen-question");
        assertThat(find(TextArea.class).withId("answer-body").exists()).isTrue();
        assertThat(everythingOn(getCurrentView())).contains("また開きました");
    }

    private void openEdit(UUID post) {
        test(find(NativeButton.class).all().stream()
                        .filter(button ->
                                post.toString().equals(button.getElement().getAttribute("data-edit")))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    @Test
    void aCommentIsWrittenUnderItsPostAndWhatIsTypedWaits() {
        var question = askUnnamed();
        sit(world, world.beta(), Role.PARTICIPANT);
        navigate(QuestionView.class, Map.of("id", question.toString()));
        openComment(question);
        click("comment-send-" + question);
        assertThat(byId(TextArea.class, "comment-text-" + question).isInvalid()).isTrue();
        byId(TextArea.class, "comment-text-" + question).setValue("何台ですか。");
        byId(Checkbox.class, "comment-pseudonymous-" + question).setValue(true);
        click("comment-leave-" + question);
        openComment(question);
        assertThat(byId(TextArea.class, "comment-text-" + question).getValue()).isEqualTo("何台ですか。");

        click("comment-send-" + question);

        assertThat(everythingOn(getCurrentView())).contains("何台ですか。", "参加企業1（匿名）");
        assertThat(find(TextArea.class).withId("comment-text-" + question).exists())
                .isFalse();
    }

    private void openComment(UUID post) {
        test(find(NativeButton.class).all().stream()
                        .filter(button ->
                                post.toString().equals(button.getElement().getAttribute("data-comment")))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private VoteButton vote(String what) {
        return find(VoteButton.class).all().stream()
                .filter(vote -> what.equals(vote.getElement().getAttribute("data-vote")))
                .findFirst()
                .orElseThrow();
    }

    private UUID askUnnamed() {
        return programme.as(
                world.alpha(),
                () -> community.ask(new NewQuestion(TITLE, "三台あります。", null, null, List.of()).underPseudonym()));
    }

    private String everythingOn(HasElement shown) {
        return all(shown.getElement())
                .flatMap(element -> Stream.of(
                        element.getText(),
                        element.isTextNode()
                                ? ""
                                : element.getAttributeNames()
                                        .map(name -> Objects.toString(element.getAttribute(name)))
                                        .collect(Collectors.joining("\n")),
                        element.isTextNode()
                                ? ""
                                : element.getPropertyNames()
                                        .map(name -> Objects.toString(element.getPropertyRaw(name)))
                                        .collect(Collectors.joining("\n"))))
                .collect(Collectors.joining("\n"));
    }

    private static Stream<Element> all(Element element) {
        return Stream.concat(Stream.of(element), element.getChildren().flatMap(QuestionViewsTest::all));
    }

    private Dialog dialog() {
        return find(Dialog.class).single();
    }
}
