package jp.ishigaki.moderation;

import static jp.ishigaki.community.QuestionDisclosure.COHORT;
import static jp.ishigaki.community.QuestionDisclosure.COMPANY;
import static jp.ishigaki.community.QuestionDisclosure.EXPERTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.community.CommunityQueries;
import jp.ishigaki.community.CommunityService;
import jp.ishigaki.community.NewQuestion;
import jp.ishigaki.community.QuestionDisclosure;
import jp.ishigaki.curriculum.CurriculumService;
import jp.ishigaki.curriculum.ReferenceRefusedException;
import jp.ishigaki.moderation.MergeRefusedException.Reason;
import jp.ishigaki.moderation.OrderEvent.Kind;
import jp.ishigaki.notification.NotificationQueries;
import jp.ishigaki.tenancy.MissingException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.AccessDeniedException;

/** Merging what was asked before and moving what stands in the wrong place; nobody comes to read more by it. */
@DatabaseTest
class OrderServiceTest {

    @Autowired
    Programme programme;

    @Autowired
    CommunityService community;

    @Autowired
    CommunityQueries questions;

    @Autowired
    OrderService order;

    @Autowired
    OrderQueries queries;

    @Autowired
    NotificationQueries notices;

    @Autowired
    CurriculumService textbook;

    private Programme.World world;

    @BeforeEach
    void foundAProgramme() {
        world = programme.found();
        programme.as(world.staff(), () -> textbook.load());
    }

    private UUID ask(UUID seat, String title, QuestionDisclosure readers) {
        return programme.as(
                seat, () -> community.ask(new NewQuestion(title, "どうしますか。", null, null, List.of()).readBy(readers)));
    }

    private UUID askUnnamed(UUID seat, String title, QuestionDisclosure readers) {
        return programme.as(
                seat,
                () -> community.ask(new NewQuestion(title, "どうしますか。", null, null, List.of())
                        .readBy(readers)
                        .underPseudonym()));
    }

    private List<String> told(UUID seat) {
        return programme.as(seat, () -> notices.latest(null, 20)).items().stream()
                .map(notice -> notice.messageKey().replaceFirst(".*\\.", ""))
                .toList();
    }

    private Placing placing(UUID seat, UUID question) {
        return programme.as(seat, () -> queries.placing(question));
    }

    private void refused(UUID question, UUID original, Reason reason) {
        assertThatThrownBy(() -> programme.as(world.staff(), () -> order.merge(question, original)))
                .isInstanceOfSatisfying(
                        MergeRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void aDuplicatePointsAtTheOriginalKeepsItsAnswersAndTakesNoMore() {
        var original = ask(world.beta(), "更新の順", COHORT);
        var question = ask(world.alpha(), "更新はどの順か", COHORT);
        programme.as(world.beta(), () -> community.answer(question, "古いものからです。"));

        programme.as(world.expert(), () -> order.merge(question, original));

        assertThat(placing(world.lecturer(), question).original())
                .isNotNull()
                .satisfies(other -> assertThat(other.id()).isEqualTo(original));
        assertThat(placing(world.lecturer(), original).duplicates())
                .extracting(OtherQuestion::id)
                .containsExactly(question);
        assertThat(programme
                        .as(world.lecturer(), () -> questions.question(question))
                        .answers())
                .hasSize(1);
        assertThatThrownBy(() -> programme.as(world.beta(), () -> community.answer(question, "続きです。")))
                .isInstanceOf(DataAccessException.class);
        assertThat(told(world.alpha())).contains("merged");
        assertThat(told(world.beta())).doesNotContain("merged");

        programme.as(world.staff(), () -> order.separate(question));
        programme.as(world.beta(), () -> community.answer(question, "続きです。"));
        assertThat(placing(world.alpha(), question).history())
                .extracting(OrderEvent::kind)
                .containsExactly(Kind.MERGED, Kind.SEPARATED);
        assertThat(told(world.alpha())).contains("separated");
    }

    @Test
    void whoeverReadsADuplicateReadsWhereItGoesOn() {
        var toAll = ask(world.beta(), "全員の質問", COHORT);
        var ofExperts = ask(world.alpha(), "専門家への質問", EXPERTS);
        var own = ask(world.alpha(), "社内の質問", COMPANY);
        var ofOthers = ask(world.beta(), "他社の質問", EXPERTS);

        refused(toAll, ofExperts, Reason.READERS);
        refused(ofExperts, own, Reason.READERS);
        refused(ofOthers, ofExperts, Reason.READERS);
        programme.as(world.staff(), () -> order.merge(own, ofExperts));
        programme.as(world.staff(), () -> order.merge(ofOthers, toAll));

        assertThat(placing(world.expert2(), ofExperts).duplicates()).isEmpty();
        assertThat(placing(world.alphaExec(), ofExperts).duplicates())
                .extracting(OtherQuestion::id)
                .containsExactly(own);
        assertThat(placing(world.alpha(), toAll).duplicates()).isEmpty();
    }

    @Test
    void ofAPseudonymousQuestionTheAnswerIsTheSameWhoeverAskedIt() {
        var original = askUnnamed(world.alpha(), "匿名の質問", EXPERTS);
        var byTheSame = ask(world.alpha(), "名前のある質問", EXPERTS);
        var byOthers = ask(world.beta(), "他社の質問", EXPERTS);

        refused(byTheSame, original, Reason.READERS);
        refused(byOthers, original, Reason.READERS);
        refused(original, byTheSame, Reason.READERS);
        var toAll = ask(world.beta(), "全員の質問", COHORT);
        programme.as(world.expert2(), () -> order.merge(original, toAll));
        assertThat(told(world.alpha())).contains("merged");
    }

    @Test
    void thereAreNoChainsOfDuplicates() {
        var first = ask(world.alpha(), "一番目", COHORT);
        var second = ask(world.beta(), "二番目", COHORT);
        var third = ask(world.beta(), "三番目", COHORT);
        programme.as(world.staff(), () -> order.merge(second, first));

        refused(third, second, Reason.CHAIN);
        refused(first, third, Reason.CHAIN);
        refused(second, third, Reason.CHAIN);
        assertThat(programme.as(world.staff(), () -> queries.candidates(third, "番目")))
                .extracting(OtherQuestion::id)
                .containsExactly(first);
    }

    @Test
    void onlyTheOfficeAndExpertsWhoReadBothMerge() {
        var first = ask(world.beta(), "一番目", COHORT);
        var own = ask(world.alpha(), "社内の質問", COMPANY);
        var other = ask(world.alpha(), "二番目", COHORT);

        for (var seat : List.of(world.alpha(), world.beta(), world.lecturer())) {
            assertThatThrownBy(() -> programme.as(seat, () -> order.merge(other, first)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        for (var seat : List.of(world.expert2(), world.staffOther())) {
            assertThatThrownBy(() -> programme.as(seat, () -> order.merge(own, first)))
                    .isInstanceOf(MissingException.class);
        }
        programme.as(world.expert(), () -> order.merge(own, first));
    }

    @Test
    void theOfficeMovesAQuestionToASectionAndTheHistorySaysFromWhere() {
        var question = ask(world.alpha(), "更新の順", COHORT);

        programme.as(world.staff(), () -> order.move(question, null, "2-2-3", "内容が合うため"));

        var moved = programme.as(world.beta(), () -> questions.question(question));
        assertThat(moved.question().section()).isEqualTo("2-2-3");
        assertThat(moved.question().part()).isNotNull();
        assertThat(placing(world.beta(), question).history())
                .extracting(OrderEvent::kind, OrderEvent::from, OrderEvent::to, OrderEvent::reason, OrderEvent::person)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Kind.MOVED, null, "2-2-3", "内容が合うため", "事務局 花子"));
        assertThat(told(world.alpha())).contains("moved");
        assertThatThrownBy(() -> programme.as(world.staff(), () -> order.move(question, null, "99-9-9", "")))
                .isInstanceOf(ReferenceRefusedException.class);
        for (var seat : List.of(world.alpha(), world.expert())) {
            assertThatThrownBy(() -> programme.as(seat, () -> order.move(question, 1, null, "")))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }
}
