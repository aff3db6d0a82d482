package jp.ishigaki.faq.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.Programme.World;
import jp.ishigaki.ViewTest;
import jp.ishigaki.community.CommunityService;
import jp.ishigaki.community.NewQuestion;
import jp.ishigaki.community.QuestionDisclosure;
import jp.ishigaki.curriculum.CurriculumService;
import jp.ishigaki.curriculum.EditionQueries;
import jp.ishigaki.curriculum.EditionService;
import jp.ishigaki.curriculum.NewEdition;
import jp.ishigaki.faq.FaqService;
import jp.ishigaki.faq.FaqText;
import jp.ishigaki.tenancy.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Knowledge that stays, as readers, those who write, those who review and an asker see it. */
@DatabaseTest
class FaqViewsTest extends ViewTest {

    @Autowired
    Programme programme;

    @Autowired
    CurriculumService curriculum;

    @Autowired
    EditionService editions;

    @Autowired
    EditionQueries known;

    @Autowired
    CommunityService community;

    @Autowired
    FaqService service;

    private World world;

    @BeforeEach
    void found() {
        world = programme.found();
        programme.as(world.staff(), () -> curriculum.load());
    }

    @Test
    void s23_anExpertMakesAnEntryOfAConfirmedAnswerAnotherReleasesItAndEverybodyReadsIt() {
        var question = ask(QuestionDisclosure.COHORT);
        var answer = confirmed(question, world.beta());
        sit(world, world.expert(), Role.EXPERT);
        assertThat(open("faq")).contains("よくある質問は、まだありません。").doesNotContain("!faq");
        assertThat(open("faq/desk")).contains("候補 1", "控えの世代", "FAQにする").doesNotContain("!faq");
        assertThat(open("question/" + question)).contains("回答1をFAQにする").doesNotContain("!faq");

        assertThat(open("faq/new?answer=" + answer)).contains("もとの質問と回答");
        assertThat(markup()).contains("うちは3世代です。");
        area("faq-form-answer").setValue("御手洗へは taro@example.com まで");
        keep("faq-form-submit");
        assertThat(area("faq-form-answer").isInvalid()).isTrue();
        assertThat(area("faq-form-answer").getErrorMessage()).contains("taro@example.com");
        area("faq-form-answer").setValue("**3世代**を目安にします。");
        field("faq-form-pages").setValue("ページ");
        keep("faq-form-submit");
        assertThat(field("faq-form-pages").isInvalid()).isTrue();
        field("faq-form-pages").setValue("");
        keep("faq-form-submit");
        assertThat(shown()).contains("確認待ち", "専門家か事務局の確認を待っています").doesNotContain("!faq");
        var entry = entry();
        assertThat(ids()).doesNotContain("faq-release");

        sit(world, world.expert2(), Role.EXPERT);
        assertThat(open("faq/desk?show=review")).contains("確認待ち 1", "控えの世代");
        open("faq/" + entry);
        press("faq-return");
        assertThat(area("faq-return-why").isInvalid()).isTrue();
        press("faq-release");
        assertThat(shown()).contains("公開しました。", "最終確認", "テキスト 2-2-3").doesNotContain("!faq");

        sit(world, world.beta(), Role.PARTICIPANT);
        assertThat(open("faq")).contains("すべて 1", "第1編", "控えの世代").doesNotContain("!faq");
        assertThat(open("faq?part=1&section=2-2-3")).contains("控えの世代");
        assertThat(open("faq?part=3")).contains("この編や節のよくある質問は、まだありません。");
        assertThat(open("faq/" + entry)).doesNotContain("編集と確認", "もとの回答", "!faq");
        assertThat(markup()).contains("<strong>3世代</strong>");
        press("faq-helpful");
        assertThat(shown()).contains("役に立った 1人", "取り消す");
        assertThat(open("question/" + question)).contains("よくある質問").doesNotContain("FAQにする");
        assertThat(open("textbook/2-2-3")).contains("よくある質問 1", "控えの世代");
        assertThat(open("search?q=世代&kind=FAQ")).contains("よくある質問 1", "控えの世代");
    }

    @Test
    void theAskerOfWhatWasForExpertsIsAskedAndAnswersOnTheQuestionsPage() {
        var question = ask(QuestionDisclosure.EXPERTS);
        confirmed(question, world.staff());
        sit(world, world.expert(), Role.EXPERT);
        assertThat(open("faq/desk")).contains("専門家限り", "質問者に同意をお願いする");
        open("question/" + question);
        press("faq-ask");
        assertThat(shown()).contains("質問者の同意を待っています。").doesNotContain("FAQにする", "!faq");
        assertThat(open("faq/desk")).contains("同意を待っています");

        sit(world, world.alphaExec(), Role.EXECUTIVE);
        assertThat(open("question/" + question)).doesNotContain("FAQとして残してもよいですか");
        sit(world, world.alpha(), Role.PARTICIPANT);
        assertThat(open("question/" + question)).contains("FAQとして残してもよいですか");
        press("faq-agree");
        assertThat(shown()).contains("FAQにすることに同意しています。").doesNotContain("!faq");
        sit(world, world.expert(), Role.EXPERT);
        assertThat(open("question/" + question)).contains("回答1をFAQにする");
        sit(world, world.lecturer(), Role.LECTURER);
        assertThat(open("faq/desk")).contains("候補 0");
    }

    @Test
    void aProposalIsDismissedWithAReasonAndTakenBackThereOrFromTheListOfTheDismissed() {
        var answer = confirmed(ask(QuestionDisclosure.COHORT), world.beta());
        sit(world, world.expert(), Role.EXPERT);
        open("faq/desk");
        press("faq-dismiss-" + answer);
        assertThat(area("faq-dismiss-" + answer + "-why").getErrorMessage()).isEqualTo("理由を書いてください。");
        area("faq-dismiss-" + answer + "-why").setValue("今期だけの事情のため");
        press("faq-dismiss-" + answer);
        assertThat(shown()).contains("見送りました。").doesNotContain("FAQにする", "!faq");
        pressWith("data-take-back", answer.toString());
        assertThat(shown()).contains("FAQにする");

        area("faq-dismiss-" + answer + "-why").setValue("今期だけの事情のため");
        press("faq-dismiss-" + answer);
        assertThat(open("faq/desk?show=dismissed"))
                .contains("候補 0", "見送り 1", "控えの世代", "理由：今期だけの事情のため")
                .doesNotContain("!faq");
        sit(world, world.lecturer(), Role.LECTURER);
        open("faq");
        assertThat(open("faq/desk?show=dismissed")).contains("見送り 1").doesNotContain("候補に戻す");
        sit(world, world.staff(), Role.STAFF);
        open("faq");
        open("faq/desk?show=dismissed");
        pressWith("data-take-back", answer.toString());
        assertThat(shown()).contains("候補に戻しました");
        assertThat(open("faq/desk?show=dismissed")).contains("候補 1", "見送った候補はありません。");
    }

    @Test
    void whatIsTypedIsKeptAndRestoredUntilItIsSavedOrLetGoOf() {
        var answer = confirmed(ask(QuestionDisclosure.COHORT), world.beta());
        sit(world, world.expert(), Role.EXPERT);
        assertThat(open("faq/new?answer=" + answer)).doesNotContain("書きかけの続き");
        field("faq-form-question").setValue("控えは何世代");
        field("faq-form-tags").setValue("EDR、控え、");
        field("faq-form-pages").setValue("12-");
        area("faq-form-answer").setValue("3世代を");

        open("faq");
        assertThat(open("faq/new?answer=" + answer)).contains("残っていた書きかけの続きです。").doesNotContain("!faq");
        assertThat(field("faq-form-question").getValue()).isEqualTo("控えは何世代");
        assertThat(field("faq-form-tags").getValue()).isEqualTo("EDR、控え、");
        assertThat(field("faq-form-pages").getValue()).isEqualTo("12-");
        assertThat(area("faq-form-answer").getValue()).isEqualTo("3世代を");

        press("faq-let-go");
        assertThat(area("faq-form-answer").getValue()).isEqualTo("うちは3世代です。");
        press("faq-take-back");
        assertThat(area("faq-form-answer").getValue()).isEqualTo("3世代を");
        field("faq-form-pages").setValue("");
        keep("faq-form-save");
        assertThat(entry()).isNotNull();
        open("faq");
        assertThat(open("faq/new?answer=" + answer)).doesNotContain("書きかけの続き");
    }

    @Test
    void whatWasBegunBeforeAnotherWroteTheNextVersionSaysSo() {
        var entry = released();
        sit(world, world.expert(), Role.EXPERT);
        open("faq/" + entry + "/edit");
        area("faq-form-answer").setValue("5世代です。");
        programme.as(
                world.lecturer(), () -> service.word(entry, 1, new FaqText("控えは", "4世代です。", "2-2-3", "", List.of())));

        open("faq");
        assertThat(open("faq/" + entry + "/edit")).contains("第2版が書かれました").doesNotContain("!faq");
        assertThat(area("faq-form-answer").getValue()).isEqualTo("5世代です。");
        assertThat(markup()).contains("4世代です。");
        keep("faq-form-save");
        assertThat(shown()).contains("第3版");
    }

    @Test
    void afterTheEditionChangedItIsMarkedForReadersAndConfirmedByOneClick() {
        var entry = released();
        programme.as(world.staff(), () -> {
            var pages = new HashMap<>(known.spans("R6"));
            pages.remove("2-2-3");
            return editions.add(new NewEdition(2025, 1, "令和7年度版", "", pages));
        });
        sit(world, world.staff(), Role.STAFF);
        assertThat(open("faq")).contains("版が変わりました・要確認");
        assertThat(open("faq/" + entry)).contains("R7版の目次に、この節が見当たりません。");
        assertThat(open("faq/desk?show=confirm")).contains("要再確認 1", "最新の版の目次に節がありません");
        pressWith("data-confirm", entry.toString());
        assertThat(shown()).contains("確認しました").doesNotContain("!faq");
        assertThat(open("faq/desk?show=confirm")).contains("要再確認 0", "再確認が要るFAQはありません。");
        assertThat(open("faq/" + entry)).contains("（R7版）", "今も正しいと確かめました").doesNotContain("見当たりません");
    }

    @Test
    void aReleasedEntryIsWordedAnewBesideTheOneThatIsReadAndRetiredWithAReason() {
        var entry = released();
        sit(world, world.expert(), Role.EXPERT);
        open("faq/" + entry + "/edit");
        area("faq-form-answer").setValue("5世代です。");
        keep("faq-form-save");
        assertThat(shown()).contains("まだ公開されていない第2版").doesNotContain("!faq");
        assertThat(markup()).contains("5世代です。", "3世代です。");
        sit(world, world.beta(), Role.PARTICIPANT);
        open("faq");
        open("faq/" + entry);
        assertThat(markup()).contains("3世代です。").doesNotContain("5世代です。");

        sit(world, world.expert2(), Role.EXPERT);
        open("faq");
        open("faq/" + entry);
        press("faq-retire");
        assertThat(area("faq-retire-why").getErrorMessage()).isEqualTo("理由を書いてください。");
        area("faq-retire-why").setValue("制度が変わったため");
        press("faq-retire");
        assertThat(shown()).contains("取り下げました。", "「制度が変わったため」");
        assertThat(open("faq/desk?show=retired")).contains("取り下げ 1");
        assertThat(open("faq/desk?show=drafts&part=3")).contains("下書きはありません。");
    }

    private UUID ask(QuestionDisclosure readers) {
        return programme.as(
                world.alpha(),
                () -> community.ask(
                        new NewQuestion("控えの世代", "何世代残しますか。", "2-2-3", null, List.of("控え"), readers, false)));
    }

    private UUID confirmed(UUID question, UUID by) {
        var answer = programme.as(by, () -> community.answer(question, "うちは3世代です。"));
        programme.as(world.expert2(), () -> community.endorse(answer));
        return answer;
    }

    private UUID released() {
        var answer = confirmed(ask(QuestionDisclosure.COHORT), world.beta());
        var text = new FaqText("控えは何世代残しますか", "3世代です。", "2-2-3", "", List.of("控え"));
        var id = programme.as(world.lecturer(), () -> service.draft(answer, text));
        programme.as(world.lecturer(), () -> service.submit(id, 1));
        programme.as(world.staff(), () -> service.release(id, 1));
        return id;
    }

    private UUID entry() {
        return UUID.fromString(((Component) getCurrentView()).getElement().getAttribute("data-faq"));
    }

    private List<String> ids() {
        return find(NativeButton.class).all().stream()
                .map(button -> button.getId().orElse(""))
                .toList();
    }

    private TextArea area(String id) {
        return find(TextArea.class).withId(id).single();
    }

    private TextField field(String id) {
        return find(TextField.class).withId(id).single();
    }

    /** Once more where the guard asks first. */
    private void keep(String id) {
        press(id);
        find(NativeButton.class).all().stream()
                .filter(button -> button.getText().contains("このまま"))
                .findFirst()
                .ifPresent(button -> ComponentUtil.fireEvent(button, new ClickEvent<>(button)));
    }

    private void pressWith(String attribute, String value) {
        var button = find(NativeButton.class)
                .withCondition(each -> value.equals(each.getElement().getAttribute(attribute)))
                .single();
        ComponentUtil.fireEvent(button, new ClickEvent<>(button));
    }

    private void press(String id) {
        var button = find(NativeButton.class).withId(id).single();
        ComponentUtil.fireEvent(button, new ClickEvent<>(button));
    }

    private String open(String location) {
        UI.getCurrent().setLocale(Locale.JAPANESE);
        var parts = location.split("\\?", 2);
        UI.getCurrent()
                .navigate(parts[0], parts.length < 2 ? QueryParameters.empty() : QueryParameters.fromString(parts[1]));
        return shown();
    }

    private String shown() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    /** With what is rendered from Markdown. */
    private String markup() {
        return ((Component) getCurrentView()).getElement().getOuterHTML();
    }
}
