package jp.ishigaki.moderation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.ViewTest;
import jp.ishigaki.community.CommunityComments;
import jp.ishigaki.community.CommunityPaths;
import jp.ishigaki.community.CommunityService;
import jp.ishigaki.community.NewQuestion;
import jp.ishigaki.community.Post;
import jp.ishigaki.community.QuestionDisclosure;
import jp.ishigaki.curriculum.CurriculumService;
import jp.ishigaki.curriculum.PartRow;
import jp.ishigaki.moderation.ModerationPaths;
import jp.ishigaki.moderation.ModerationService;
import jp.ishigaki.moderation.OrderService;
import jp.ishigaki.moderation.ReportFilter;
import jp.ishigaki.moderation.ReportReason;
import jp.ishigaki.moderation.ReportService;
import jp.ishigaki.moderation.Verdict;
import jp.ishigaki.shared.ui.Going;
import jp.ishigaki.tenancy.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ModerationViewsTest extends ViewTest {

    private static final String SECRET = "合言葉は青い鳥です。";

    @Autowired
    Programme programme;

    @Autowired
    CommunityService community;

    @Autowired
    CommunityComments comments;

    @Autowired
    OrderService order;

    @Autowired
    ReportService reports;

    @Autowired
    ModerationService moderation;

    @Autowired
    CurriculumService textbook;

    Programme.World world;
    UUID question;
    UUID answer;

    @BeforeEach
    void writeSomething() {
        world = programme.found();
        programme.as(world.staff(), () -> textbook.load());
        question = programme.as(
                world.alpha(), () -> community.ask(new NewQuestion("置き場所", "どこですか。", null, null, List.of())));
        answer = programme.as(world.beta(), () -> community.answer(question, SECRET));
    }

    @Test
    @SuppressWarnings("unchecked")
    void whoReportsChoosesWhatItIsAboutAndIsToldBesideTheFieldWhatIsMissing() {
        sit(world, world.lecturer(), Role.LECTURER);
        openTheQuestion();
        assertThat(everything()).contains(ModerationPaths.report(question, answer));

        Going.to(ModerationPaths.report(question, answer));
        click("send-report");
        var reason = (RadioButtonGroup<ReportReason>) byId(RadioButtonGroup.class, "report-reason");
        assertThat(reason.isInvalid()).isTrue();
        reason.setValue(ReportReason.OTHER);
        click("send-report");
        assertThat(byId(TextArea.class, "report-words").isInvalid()).isTrue();
        byId(TextArea.class, "report-words").setValue("合言葉が書かれています。");
        click("send-report");

        assertThat(everything()).contains("事務局に届けました");
        openTheQuestion();
        assertThat(everything()).contains("報告ずみ");
    }

    @Test
    void theOfficeFindsTheReportAndHidesThePostWithAReason() {
        programme.as(world.lecturer(), () -> reports.report(question, answer, ReportReason.CONFIDENTIAL, "合言葉です"));
        sit(world, world.staff(), Role.STAFF);
        Going.to(ModerationPaths.REPORTS);
        assertThat(everything()).contains("lecturer", SECRET, "今日", ModerationPaths.review(question, answer));

        Going.to(ModerationPaths.review(question, answer));
        click("verdict-HIDDEN");
        assertThat(byId(TextArea.class, "verdict-reason").isInvalid()).isTrue();
        byId(TextArea.class, "verdict-reason").setValue("機密が含まれるため");
        click("verdict-HIDDEN");

        assertThat(everything()).contains("事務局が非表示にしています", "これまでの決定", "再び表示する", SECRET);
        Going.to(ModerationPaths.reports(ReportFilter.DECIDED));
        assertThat(everything()).contains("非表示にした");
    }

    @Test
    void insteadOfAHiddenPostAReaderFindsThatItIs() {
        programme.as(world.staff(), () -> moderation.decide(question, answer, Verdict.HIDDEN, "機密が含まれるため"));

        sit(world, world.alpha(), Role.PARTICIPANT);
        openTheQuestion();
        assertThat(everything()).contains("事務局が非表示にしました").doesNotContain("青い鳥", "機密", "〔非表示〕");
    }

    @Test
    void theCompanyThatWroteAHiddenPostReadsItAndWhyItIs() {
        programme.as(world.staff(), () -> moderation.decide(question, answer, Verdict.HIDDEN, "機密が含まれるため"));

        sit(world, world.beta(), Role.PARTICIPANT);
        openTheQuestion();
        assertThat(everything()).contains("事務局が非表示にしました", SECRET, "理由：機密が含まれるため");
    }

    @Test
    void theCompanyHidesItsOwnPostWhileASecretIsReported() {
        programme.as(world.lecturer(), () -> reports.report(question, answer, ReportReason.CONFIDENTIAL, ""));
        sit(world, world.beta(), Role.PARTICIPANT);
        openTheQuestion();
        test(withAttribute("data-withdraw")).click();

        assertThat(everything()).contains("いったん隠しました");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aCommentIsReportedFromItsOwnLine() {
        var comment = commented("棚の鍵は箱の中です。");
        sit(world, world.lecturer(), Role.LECTURER);
        openTheQuestion();
        assertThat(everything()).contains(ModerationPaths.report(question, comment));
        Going.to(ModerationPaths.report(question, comment));
        assertThat(everything()).contains("棚の鍵は箱の中です。").doesNotContain(SECRET);
        ((RadioButtonGroup<ReportReason>) byId(RadioButtonGroup.class, "report-reason"))
                .setValue(ReportReason.IMPROPER);
        click("send-report");
        assertThat(everything()).contains("事務局に届けました", CommunityPaths.comment(question, comment));
    }

    @Test
    void theOfficeReviewsAReportedComment() {
        var comment = commented("棚の鍵は箱の中です。");
        programme.as(world.lecturer(), () -> reports.report(question, comment, ReportReason.IMPROPER, ""));
        sit(world, world.staff(), Role.STAFF);
        Going.to(ModerationPaths.REPORTS);
        assertThat(everything()).contains("「置き場所」へのコメント", "棚の鍵は箱の中です。");
        Going.to(ModerationPaths.review(question, comment));
        assertThat(everything()).contains("コメント", "棚の鍵は箱の中です。");
        byId(TextArea.class, "verdict-reason").setValue("個人の名前があるため");
        click("verdict-HIDDEN");
        assertThat(everything()).contains("事務局が非表示にしています");
    }

    @Test
    void insteadOfAHiddenCommentAReaderFindsThatItIs() {
        var comment = commented("棚の鍵は箱の中です。");
        programme.as(world.staff(), () -> moderation.decide(question, comment, Verdict.HIDDEN, "個人の名前があるため"));

        sit(world, world.lecturer(), Role.LECTURER);
        openTheQuestion();
        assertThat(everything()).contains("事務局が非表示にしました", SECRET).doesNotContain("棚の鍵", "名前が", "〔非表示〕");
    }

    @Test
    void theWriterOfAHiddenCommentReadsItAndWhyItIs() {
        var comment = commented("棚の鍵は箱の中です。");
        programme.as(world.staff(), () -> moderation.decide(question, comment, Verdict.HIDDEN, "個人の名前があるため"));

        sit(world, world.alpha(), Role.PARTICIPANT);
        openTheQuestion();
        assertThat(everything()).contains("事務局が非表示にしました", "棚の鍵は箱の中です。", "理由：個人の名前があるため");
        assertThat(find(NativeButton.class).all())
                .noneMatch(each -> comment.toString().equals(each.getElement().getAttribute("data-edit")));
    }

    @Test
    void commentsThatAreDrawnLaterAreReportedToo() {
        var first = commented("一つめです。");
        for (int further = 0; further < 5; further++) {
            commented("続きです。");
        }
        sit(world, world.lecturer(), Role.LECTURER);
        openTheQuestion();
        assertThat(everything()).doesNotContain(ModerationPaths.report(question, first));
        test(withAttribute("data-older")).click();

        assertThat(everything()).contains("一つめです。", ModerationPaths.report(question, first));
    }

    private UUID commented(String words) {
        return programme.as(world.alpha(), () -> comments.comment(new Post(question, answer), words, false));
    }

    @Test
    void whatIsAcceptedOrEndorsedOffersNoSplitting() {
        programme.as(world.alpha(), () -> community.accept(question, answer));
        sit(world, world.expert(), Role.EXPERT);
        openTheQuestion();
        assertThat(everything()).doesNotContain(ModerationPaths.split(question, answer));

        programme.as(world.alpha(), () -> community.takeAcceptanceBack(question));
        openTheQuestion();
        assertThat(everything()).contains(ModerationPaths.split(question, answer));

        programme.as(world.expert(), () -> community.endorse(answer));
        openTheQuestion();
        assertThat(everything()).doesNotContain(ModerationPaths.split(question, answer));
    }

    @Test
    void whatOnlyTheExpertsReadIsSplitWhereTheAskingCompanyWroteIt() {
        question = programme.as(
                world.alpha(),
                () -> community.ask(
                        new NewQuestion("置き場所", "どこですか。", null, null, List.of()).readBy(QuestionDisclosure.EXPERTS)));
        var own = programme.as(world.alpha(), () -> community.answer(question, "棚は三つあります。"));
        var experts = programme.as(world.expert2(), () -> community.answer(question, "二つめです。"));
        sit(world, world.expert(), Role.EXPERT);
        openTheQuestion();

        assertThat(everything())
                .contains(ModerationPaths.split(question, own))
                .doesNotContain(ModerationPaths.split(question, experts));
    }

    @Test
    void anAnswerThatSomebodyElseHasSplitMeanwhileIsMissing() {
        sit(world, world.expert(), Role.EXPERT);
        Going.to(ModerationPaths.split(question, answer));
        programme.as(world.staff(), () -> order.split(question, answer, "合言葉", null, null));
        sit(world, world.expert(), Role.EXPERT);
        byId(TextField.class, "split-title").setValue("合言葉の決め方");
        click("send-split");

        assertThat(everything()).contains("ページが見つかりません");
    }

    @Test
    void anExpertMergesAQuestionWithAnEarlierOneAndTakesItBack() {
        var earlier = programme.as(
                world.beta(), () -> community.ask(new NewQuestion("棚の場所", "どこですか。", null, null, List.of())));
        sit(world, world.expert(), Role.EXPERT);
        Going.to(ModerationPaths.merge(question));
        byId(TextField.class, "merge-words").setValue("棚");
        test(withAttribute("data-merge")).click();

        assertThat(everything()).contains("前に同じ質問がありました", CommunityPaths.question(earlier), "同じ質問にまとめました");
        assertThat(find(TextArea.class).withId("answer-body").exists()).isFalse();
        click("separate");
        assertThat(find(TextArea.class).withId("answer-body").exists()).isTrue();
    }

    @Test
    @SuppressWarnings("unchecked")
    void theOfficeMovesAQuestionToItsPart() {
        sit(world, world.staff(), Role.STAFF);
        Going.to(ModerationPaths.move(question));
        var part = (Select<PartRow>) byId(Select.class, "move-part");
        part.setValue(part.getListDataView().getItem(2));
        byId(TextArea.class, "move-reason").setValue("内容が合うため");
        click("send-move");

        assertThat(everything()).contains("編の指定なしから第2編へ移しました", "内容が合うため");
    }

    @Test
    void anExpertMakesAnAnswerAQuestionAfterSeeingHowItWillLook() {
        sit(world, world.expert(), Role.EXPERT);
        openTheQuestion();
        assertThat(everything()).contains(ModerationPaths.split(question, answer));

        Going.to(ModerationPaths.split(question, answer));
        assertThat(everything()).contains("青い鳥");
        click("send-split");
        assertThat(byId(TextField.class, "split-title").isInvalid()).isTrue();
        byId(TextField.class, "split-title").setValue("合言葉の決め方");
        click("send-split");

        assertThat(everything()).contains("合言葉の決め方", "次の質問への回答から分かれました", "回答から質問になりました");
    }

    private NativeButton withAttribute(String name) {
        return find(NativeButton.class).all().stream()
                .filter(each -> each.getElement().hasAttribute(name))
                .findFirst()
                .orElseThrow();
    }

    /** Anew, also where it is open already. */
    private void openTheQuestion() {
        Going.to(CommunityPaths.QUESTIONS);
        Going.to(CommunityPaths.question(question));
    }

    private String everything() {
        return all(((HasElement) getCurrentView()).getElement())
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
        return Stream.concat(Stream.of(element), element.getChildren().flatMap(ModerationViewsTest::all));
    }
}
