package jp.ishigaki.workshop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.ViewTest;
import jp.ishigaki.cohort.CohortService;
import jp.ishigaki.shared.ui.IssueBoardElement;
import jp.ishigaki.shared.ui.IssueBoardElement.CardMovedEvent;
import jp.ishigaki.shared.ui.IssueBoardElement.CardWokenEvent;
import jp.ishigaki.shared.ui.IssueBoardElement.UndoAskedEvent;
import jp.ishigaki.signal.Look;
import jp.ishigaki.tenancy.Role;
import jp.ishigaki.workshop.BoardCard;
import jp.ishigaki.workshop.BoardLimits;
import jp.ishigaki.workshop.BoardMoves;
import jp.ishigaki.workshop.BoardQueries;
import jp.ishigaki.workshop.BoardRows;
import jp.ishigaki.workshop.CardMove;
import jp.ishigaki.workshop.ColumnLimit;
import jp.ishigaki.workshop.Disclosure;
import jp.ishigaki.workshop.IssueEditing;
import jp.ishigaki.workshop.IssueExtras;
import jp.ishigaki.workshop.IssueService;
import jp.ishigaki.workshop.IssueState;
import jp.ishigaki.workshop.NewIssue;
import jp.ishigaki.workshop.Solution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
class BoardViewTest extends ViewTest {

    @Autowired
    Programme programme;

    @Autowired
    IssueService issues;

    @Autowired
    BoardMoves moves;

    @Autowired
    BoardQueries queries;

    @Autowired
    BoardLimits limits;

    @Autowired
    IssueEditing editing;

    @Autowired
    CohortService cohorts;

    Programme.World world;

    final List<JsonNode> heard = new ArrayList<>();

    @BeforeEach
    void foundAProgramme() {
        world = programme.found();
    }

    @Test
    void aRefusedMoveIsAnsweredWithTheCardWhereItIsAndTellsWhy() {
        var issue = raise();
        var board = open(world.alpha(), Role.PARTICIPANT, "board");

        put(board, issue, "RAISED", "VERIFIED", 0);
        assertThat(told()).contains("専門家か事務局");
        put(board, issue, "RAISED", "CLAIMED", 0);
        assertThat(told()).contains("ファイルのどれかが必要").contains("解決を申告する");
        put(board, UUID.randomUUID(), "RAISED", "WORKING", 0);
        assertThat(told()).contains("変えられません");
        put(board, issue, "RAISED", "ELSEWHERE", 0);
        assertThat(told()).contains("変えられません");

        assertThat(board.revision()).isEqualTo(5);
        assertThat(column(issue)).isEqualTo(IssueState.RAISED);
        var answer = lastWord();
        assertThat(answer.get("a").asString()).isEqualTo(issue.toString());
        assertThat(answer.get("d").get(0).get(9).asInt()).isZero();
    }

    @Test
    void theSecondOfTwoMoversLearnsWhoMovedTheCardBeforeAndWhereTo() {
        var issue = raise();
        var board = open(world.alpha(), Role.PARTICIPANT, "board");
        programme.as(
                world.alphaExec(), () -> moves.move(new CardMove(issue, IssueState.WORKING, null, null, 0, false)));

        put(board, issue, "RAISED", "AGREED", 0);

        assertThat(told()).contains("alpha-execさん").contains("取り組み中");
        assertThat(column(issue)).isEqualTo(IssueState.WORKING);
        assertThat(lastWord().get("d").get(0).get(9).asInt()).isEqualTo(1);
    }

    @Test
    void theLastMoveIsUndoneByTheButtonOrTheKeysAndNoFurther() {
        var issue = raise();
        var board = open(world.alpha(), Role.PARTICIPANT, "board");

        put(board, issue, "RAISED", "WORKING", 0);
        assertThat(told()).contains("「取り組み中」に移しました");
        click("board-undo");
        assertThat(column(issue)).isEqualTo(IssueState.RAISED);

        put(board, issue, "RAISED", "WORKING", 2);
        ComponentUtil.fireEvent(board, new UndoAskedEvent(board, true));
        assertThat(column(issue)).isEqualTo(IssueState.RAISED);
        ComponentUtil.fireEvent(board, new UndoAskedEvent(board, true));
        assertThat(told()).contains("元に戻す操作はありません");
    }

    @Test
    void beyondALimitThePageAsksBeforeItMoves() {
        var issue = raise();
        var other = raise();
        programme.as(
                world.staff(), () -> limits.set(world.cohort(), List.of(new ColumnLimit(IssueState.WORKING, 1, null))));
        var board = open(world.alpha(), Role.PARTICIPANT, "board");
        put(board, other, "RAISED", "WORKING", 0);
        var before = board.revision();

        put(board, issue, "RAISED", "WORKING", 0);
        assertThat(board.revision()).as("no answer before the reader's").isEqualTo(before);
        test(find(NativeButton.class).withId("over-limit-leave").single()).click();
        assertThat(column(issue)).isEqualTo(IssueState.RAISED);
        assertThat(board.revision()).isGreaterThan(before);

        put(board, issue, "RAISED", "WORKING", 0);
        test(find(NativeButton.class).withId("over-limit-move").single()).click();
        assertThat(column(issue)).isEqualTo(IssueState.WORKING);
    }

    @Test
    void staffSetTheLimitsOfTheColumnsOnTheBoard() {
        raise();
        open(world.staff(), Role.STAFF, "board");

        click("set-limits");
        var field = find(IntegerField.class).withId("limit-WORKING").single();
        test(field).setValue(5);
        test(find(NativeButton.class).withId("limits-save").single()).click();

        assertThat(programme.as(world.alpha(), () -> queries.limits(null)))
                .containsExactly(new ColumnLimit(IssueState.WORKING, 5, null));
        assertThat(lastWord().get("c").get(1).get(2).asInt()).isEqualTo(5);
        assertThat(find(Dialog.class).all()).isEmpty();
    }

    @Test
    void whatNarrowsTheBoardStandsInItsAddressAndCanBeTakenAway() {
        raise();
        open(world.alpha(), Role.PARTICIPANT, "board?part=8&column=WORKING&lanes=company");

        assertThat(find(IssueBoardElement.class).all()).isEmpty();
        assertThat(((Component) getCurrentView()).getElement().getTextRecursively())
                .contains("合う課題はありません");
        var clear = find(Anchor.class).withId("board-clear").single();
        assertThat(clear.getHref()).isEqualTo("board?lanes=company");
        var chips = find(Anchor.class).all().stream()
                .filter(each -> each.getElement().hasAttribute("data-narrowing"))
                .map(Anchor::getHref);
        assertThat(chips).containsExactly("board?column=WORKING&lanes=company", "board?part=8&lanes=company");
    }

    @Test
    void othersMovesArriveAsWhatHasChangedAndNothingElse() {
        var issue = raise();
        raise();
        open(world.alpha(), Role.PARTICIPANT, "board");
        words();
        programme.as(
                world.alphaExec(), () -> moves.move(new CardMove(issue, IssueState.WORKING, null, null, 0, false)));

        ((BoardView) getCurrentView()).catchUp(new Look(true, Set.of()));
        var word = lastWord();
        assertThat(word.get("d").size()).isOne();
        assertThat(word.get("d").get(0).get(0).asString()).isEqualTo(issue.toString());
        assertThat(word.get("n").get(1).asInt()).isOne();

        ((BoardView) getCurrentView()).catchUp(new Look(true, Set.of()));
        assertThat(words()).isEmpty();
    }

    @Test
    void aChoiceInTheBarLeadsToItsAddress() {
        raise();
        open(world.alpha(), Role.PARTICIPANT, "board?mine=1");

        test(find(TextField.class).withId("board-words").single()).setValue("共有");

        assertThat(find(Anchor.class).all().stream()
                        .filter(each -> each.getElement().hasAttribute("data-narrowing"))
                        .map(Anchor::getHref))
                .containsExactly("board?q=%E5%85%B1%E6%9C%89", "board?mine=1");
    }

    @Test
    void whatRestsIsWokenOnTheBoardLeavesTheViewOfTheRestingAndIsTold() {
        var issue = raise();
        new BoardRows(world).execute("update issue set rested_at = now() where id = '" + issue + "'");
        var board = open(world.alpha(), Role.PARTICIPANT, "board?rested=1");

        ComponentUtil.fireEvent(board, new CardWokenEvent(board, true, issue.toString()));

        assertThat(told()).contains("もう一度取り組みます");
        assertThat(lastWord().get("w").asString()).isEqualTo(issue.toString());
        assertThat(lastWord().get("g").get(0).asString()).isEqualTo(issue.toString());
        assertThat(programme
                        .as(world.alpha(), () -> queries.card(issue))
                        .orElseThrow()
                        .rested())
                .isFalse();
    }

    @Test
    void nobodyWakesACardOfAnotherCompanyAndTheBoardIsAnsweredAllTheSame() {
        var issue = programme.as(
                world.alpha(),
                () -> issues.raise(new NewIssue("共有フォルダー", "だれでも開けます。", null, null, null, Disclosure.COHORT)));
        var board = open(world.beta(), Role.PARTICIPANT, "board");

        ComponentUtil.fireEvent(board, new CardWokenEvent(board, true, issue.toString()));

        assertThat(told()).contains("変えられません");
        assertThat(lastWord().get("w").asString()).isEqualTo(issue.toString());
    }

    /** S30. */
    @Test
    void theExpertSeesTheEvidenceBeforeACardBecomesVerified() {
        var issue = claimed(Disclosure.COHORT);
        var board = open(world.expert(), Role.EXPERT, "board");

        put(board, issue, "CLAIMED", "VERIFIED", 1);
        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains("権限を見直しました")
                .contains("元に戻せません");
        test(find(NativeButton.class).withId("verify-leave").single()).click();
        assertThat(column(issue)).isEqualTo(IssueState.CLAIMED);
        assertThat(lastWord().get("d").get(0).get(9).asInt()).isEqualTo(3);

        put(board, issue, "CLAIMED", "VERIFIED", 1);
        test(find(NativeButton.class).withId("verify-sure").single()).click();
        assertThat(column(issue)).isEqualTo(IssueState.VERIFIED);
        assertThat(told()).contains("確認ずみにしました");
        assertThat(lastWord().get("d").get(0).get(9).asInt()).isEqualTo(4);
        ComponentUtil.fireEvent(board, new UndoAskedEvent(board, true));
        assertThat(column(issue)).isEqualTo(IssueState.VERIFIED);
    }

    /** S18, S30. */
    @Test
    void theOfficeIsToldToLookBehindAnAnonymousIssueBeforeItVerifies() {
        var issue = claimed(Disclosure.ANONYMISED);
        var board = open(world.staff(), Role.STAFF, "board");

        put(board, issue, "CLAIMED", "VERIFIED", 1);

        assertThat(find(Dialog.class).all()).isEmpty();
        assertThat(told()).contains("匿名の課題").contains("課題のページを開く");
        assertThat(lastWord().get("d").get(0).get(9).asInt()).isEqualTo(3);
    }

    @Test
    void whoeverMayNotVerifyIsToldWhoMay() {
        var issue = claimed(Disclosure.COHORT);
        var raised = programme.as(
                world.alpha(),
                () -> issues.raise(new NewIssue("別の課題", "だれでも開けます。", null, null, null, Disclosure.COHORT)));
        var board = open(world.expert2(), Role.EXPERT, "board");

        put(board, issue, "CLAIMED", "VERIFIED", 1);
        assertThat(told()).contains("担当する専門家か事務局");
        put(board, raised, "RAISED", "VERIFIED", 0);
        assertThat(told()).contains("まだ解決の申告がない");
        assertThat(column(issue)).isEqualTo(IssueState.CLAIMED);
    }

    @Test
    void ownerAndTagAreChosenInTheBarAndKeptInTheAddress() {
        programme.as(
                world.alpha(),
                () -> editing.raise(
                        new NewIssue("共有フォルダー", "だれでも開けます。", null, null, null, Disclosure.COHORT),
                        new IssueExtras(null, null, List.of("権限"), null, Map.of())));
        open(world.beta(), Role.PARTICIPANT, "board?lanes=company");
        assertThat(find(Select.class).withId("board-cohort").all()).isEmpty();

        test(find(Select.class).withId("board-tag").single()).selectItem("#権限");
        test(find(Select.class).withId("board-owner").single()).selectItem("担当が決まっていない");

        var chips = find(Anchor.class).all().stream()
                .filter(each -> each.getElement().hasAttribute("data-narrowing"))
                .map(Anchor::getHref);
        assertThat(chips)
                .containsExactly("board?tag=%E6%A8%A9%E9%99%90&lanes=company", "board?owner=none&lanes=company");
        assertThat(lastWord().get("d").get(0).get(13).get(0).asString()).isEqualTo("権限");
    }

    @Test
    void theOfficeChoosesAmongItsCohortsAndTheAddressNamesTheOneShown() {
        raise();
        var next = programme.as(world.staff(), () -> cohorts.open("令和7年度", "R7", 2025));
        open(world.staff(), Role.STAFF, "board?cohort=" + world.cohort() + "&tag=権限&session=1");

        var chooser = find(CohortChooser.class).single();
        assertThat(chooser.getValue().id()).isEqualTo(world.cohort());
        test(chooser).selectItem("令和7年度");

        var now = find(Anchor.class).all().stream()
                .filter(each -> each.getElement().hasAttribute("data-narrowing"))
                .map(Anchor::getHref);
        assertThat(now).containsExactly("board?cohort=" + next);
    }

    /** S18: what the browser is told of an anonymous issue holds nothing of its company. */
    @Test
    void anAnonymousCardIsToldWithoutItsCompany() {
        programme.as(
                world.alpha(),
                () -> issues.raise(new NewIssue("匿名の課題", "だれでも開けます。", null, null, null, Disclosure.ANONYMISED)));
        open(world.beta(), Role.PARTICIPANT, "board?lanes=company");
        assertThat(find(Select.class).withId("board-cohort").all()).isEmpty();

        var word = lastWord().toString();
        assertThat(word)
                .contains("匿名の課題")
                .doesNotContain("アルファ")
                .doesNotContain(world.alphaCompany().toString());
    }

    private IssueBoardElement open(UUID seat, Role role, String address) {
        sit(world, seat, role);
        var to = new Location(address);
        UI.getCurrent().navigate(to.getPath(), to.getQueryParameters());
        words();
        return find(IssueBoardElement.class).all().stream()
                .findFirst()
                .orElseGet(() -> new IssueBoardElement(Map.of()));
    }

    private void put(IssueBoardElement board, UUID card, String from, String to, int version) {
        ComponentUtil.fireEvent(board, new CardMovedEvent(board, true, card.toString(), from, to, "", "", version));
        words();
    }

    /** What the browser has been told since the last time, which nothing on the server keeps. */
    private List<JsonNode> words() {
        var internals = UI.getCurrent().getInternals();
        internals.getStateTree().runExecutionsBeforeClientResponse();
        var words = internals.dumpPendingJavaScriptInvocations().stream()
                .map(PendingJavaScriptInvocation::getInvocation)
                .filter(said -> said.getExpression().contains("receive("))
                .map(said -> (JsonNode) new JsonMapper()
                        .readTree(said.getParameters().getFirst().toString()))
                .toList();
        heard.addAll(words);
        return words;
    }

    private JsonNode lastWord() {
        words();
        return heard.getLast();
    }

    private UUID raise() {
        return programme.as(
                world.alpha(),
                () -> issues.raise(new NewIssue("共有フォルダー", "だれでも開けます。", null, null, null, Disclosure.COMPANY_ONLY)));
    }

    private UUID claimed(Disclosure to) {
        return programme.as(world.alpha(), () -> {
            var issue = issues.raise(new NewIssue("共有フォルダー", "だれでも開けます。", null, null, null, to));
            issues.solve(issue, Solution.of("権限を見直しました。"));
            return issue;
        });
    }

    private IssueState column(UUID issue) {
        return programme
                .as(world.alpha(), () -> queries.card(issue))
                .map(BoardCard::state)
                .orElseThrow();
    }

    private String told() {
        return find(Told.class, (Component) getCurrentView())
                .single()
                .getElement()
                .getTextRecursively();
    }
}
