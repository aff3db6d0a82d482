package jp.ishigaki.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.workshop.Narrowing.By;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class BoardServiceTest {

    @Autowired
    Programme programme;

    @Autowired
    IssueService issues;

    @Autowired
    BoardMoves moves;

    @Autowired
    BoardQueries board;

    @Autowired
    BoardLimits limits;

    @Autowired
    IssueEditing editing;

    @Autowired
    IssueUnmasking unmasking;

    @Autowired
    IdentityQueries identity;

    @Autowired
    JdbcClient db;

    @Autowired
    PlatformTransactionManager transactions;

    Programme.World world;

    @BeforeEach
    void foundAProgramme() {
        world = programme.found();
    }

    @Test
    void aCardLandsBesideTheCardsItWasPutBetweenWhereverTheyAreByThen() {
        var first = raise(world.alpha(), "一");
        var second = raise(world.beta(), "二");
        var third = raise(world.alpha(), "三");

        move(world.alpha(), third, IssueState.RAISED, first, second);
        assertThat(column()).containsExactly(first, third, second);

        move(world.alpha(), first, IssueState.RAISED, second, null);
        assertThat(column()).containsExactly(third, second, first);

        move(world.alpha(), first, IssueState.RAISED, null, third);
        assertThat(column()).containsExactly(first, third, second);

        move(world.alpha(), third, IssueState.RAISED, UUID.randomUUID(), UUID.randomUUID());
        assertThat(column()).containsExactly(first, second, third);
    }

    @Test
    void twoWhoMoveOneCardSeeOneOutcomeAndTheSecondLearnsWhoWasFirst() {
        var card = raise(world.alpha(), "共有フォルダー");
        move(world.alphaExec(), card, IssueState.WORKING, null, null, 0);

        assertThatThrownBy(() -> move(world.alpha(), card, IssueState.AGREED, null, null, 0))
                .isInstanceOf(StaleIssueException.class);

        var seen = programme.as(world.alpha(), () -> board.card(card)).orElseThrow();
        assertThat(seen.state()).isEqualTo(IssueState.WORKING);
        var last = programme.as(world.alpha(), () -> board.lastMove(card)).orElseThrow();
        assertThat(last.person()).isEqualTo("alpha-exec");
        assertThat(last.state()).isEqualTo(IssueState.WORKING);
        assertThat(last.own()).isFalse();
    }

    @Test
    void aMoveIsUndoneByAnotherMoveUntilSomebodyElseTouchesTheCard() {
        var first = raise(world.alpha(), "一");
        var second = raise(world.alpha(), "二");
        var third = raise(world.alpha(), "三");

        var moved = move(world.alpha(), second, IssueState.WORKING, null, null);
        assertThat(column()).containsExactly(first, third);
        programme.as(world.alpha(), () -> moves.move(moved.back()));
        assertThat(column()).containsExactly(first, second, third);

        var again = move(world.alpha(), second, IssueState.WORKING, null, null);
        move(world.alphaExec(), second, IssueState.AGREED, null, null);
        assertThatThrownBy(() -> programme.as(world.alpha(), () -> moves.move(again.back())))
                .isInstanceOf(StaleIssueException.class);
        assertThat(card(second).state()).isEqualTo(IssueState.AGREED);
    }

    @Test
    void nobodyMovesACardOfAnotherCompanyAndAHiddenOneIsMissing() {
        var card = raise(world.alpha(), "共有フォルダー");
        assertThatThrownBy(() -> move(world.beta(), card, IssueState.WORKING, null, null))
                .isInstanceOf(AccessDeniedException.class);
        for (var other : List.of(world.staff(), world.expert(), world.lecturer())) {
            assertThatThrownBy(() -> move(other, card, IssueState.WORKING, null, null))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> move(world.gamma(), card, IssueState.WORKING, null, null))
                .isInstanceOf(MissingException.class);

        var hidden = raise(world.alpha(), "匿名の課題", Disclosure.ANONYMISED);
        assertThatThrownBy(() -> move(world.beta(), hidden, IssueState.WORKING, null, null))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void beyondALimitAMoveAsksFirst() {
        programme.as(
                world.staff(),
                () -> limits.set(
                        world.cohort(),
                        List.of(
                                new ColumnLimit(IssueState.WORKING, 2, 1),
                                new ColumnLimit(IssueState.AGREED, 1, null))));
        var first = raise(world.alpha(), "一");
        var second = raise(world.alpha(), "二");
        move(world.alpha(), first, IssueState.WORKING, null, null);

        assertThatThrownBy(() -> move(world.alpha(), second, IssueState.WORKING, null, null))
                .isInstanceOfSatisfying(OverLimitException.class, over -> {
                    assertThat(over.ofCompany()).isTrue();
                    assertThat(over.count()).isEqualTo(2);
                    assertThat(over.limit()).isEqualTo(1);
                });
        var wish = new CardMove(second, IssueState.WORKING, null, null, 0, false);
        programme.as(world.alpha(), () -> moves.move(wish.meant()));

        var others = raise(world.beta(), "三");
        assertThatThrownBy(() -> move(world.beta(), others, IssueState.WORKING, null, null))
                .isInstanceOfSatisfying(OverLimitException.class, over -> {
                    assertThat(over.ofCompany()).isFalse();
                    assertThat(over.count()).isEqualTo(3);
                });
        move(world.alpha(), second, IssueState.WORKING, first, null);
    }

    @Test
    void onlyStaffSetLimitsAndMembersReadTheirs() {
        var some = List.of(new ColumnLimit(IssueState.WORKING, 5, null));
        for (var other : List.of(world.alpha(), world.expert(), world.lecturer())) {
            assertThatThrownBy(() -> programme.as(other, () -> limits.set(world.cohort(), some)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        programme.as(world.staff(), () -> limits.set(world.cohort(), some));

        assertThat(programme.as(world.beta(), () -> board.limits(null))).isEqualTo(some);
        assertThat(programme.as(world.gamma(), () -> board.limits(world.cohort())))
                .isEmpty();
        programme.as(
                world.staff(),
                () -> limits.set(world.cohort(), List.of(new ColumnLimit(IssueState.WORKING, null, null))));
        assertThat(programme.as(world.beta(), () -> board.limits(null))).isEmpty();
    }

    @Test
    void theBoardIsNarrowedToAGroupOfASessionAndAHiddenCompanyIsInNone() {
        var rows = new BoardRows(world);
        rows.layGroup(6, 3, world.alpha());
        var known = raise(world.alpha(), "名前のある課題");
        var hidden = raise(world.alpha(), "匿名の課題", Disclosure.ANONYMISED);
        rows.execute("update issue set session_id = (select id from session where tenant_id = '" + world.tenant()
                + "' and number = 6) where tenant_id = '" + world.tenant() + "'");

        var group = new Narrowing(null, 6, 3, null, null, null, false, null, "", "", false);
        assertThat(ids(world.beta(), group)).containsExactly(known);
        assertThat(ids(world.alpha(), group)).containsExactly(known, hidden);
        assertThat(ids(world.beta(), group.without(By.GROUP))).containsExactly(known, hidden);
        assertThat(ids(world.beta(), new Narrowing(null, 6, 4, null, null, null, false, null, "", "", false)))
                .isEmpty();

        var company = new Narrowing(null, null, null, world.alphaCompany(), null, null, false, null, "", "", false);
        assertThat(ids(world.beta(), company)).containsExactly(known);
        assertThat(ids(
                        world.staff(),
                        new Narrowing(
                                world.cohort(),
                                null,
                                null,
                                world.alphaCompany(),
                                null,
                                null,
                                false,
                                null,
                                "",
                                "",
                                false)))
                .containsExactly(known);
    }

    @Test
    void wordsAreFoundHoweverWideTheyAreWritten() {
        var vpn = raise(world.alpha(), "ＶＰＮ機器の更新担当が不明");
        raise(world.alpha(), "退職者のアカウント");

        assertThat(ids(world.beta(), words("vpn　更新"))).containsExactly(vpn);
        assertThat(ids(world.beta(), words("vpn 退職"))).isEmpty();
        assertThat(ids(world.beta(), words("100%_"))).isEmpty();
    }

    @Test
    void nothingFitsAndEachNarrowingSaysHowMuchItHides() {
        raise(world.alpha(), "一");
        raise(world.alpha(), "二");
        var nothing = new Narrowing(null, null, null, null, 8, IssueState.RAISED, false, null, "", "", false);

        assertThat(programme.as(world.beta(), () -> board.hidden(nothing)))
                .containsEntry(By.PART, 2)
                .containsEntry(By.STATE, 0);
    }

    @Test
    void aCardSaysInWhoseHandsItIsAndWhetherItStandsStillAndAnAnonymousOneNot() {
        var named = care("名前のある課題", Disclosure.COHORT);
        var hidden = care("匿名の課題", Disclosure.ANONYMISED);
        var rows = new BoardRows(world);
        rows.execute("update issue set touched_at = touched_at - interval '40 days' where id = '" + named + "'");

        var seen = programme.as(world.beta(), () -> board.card(named)).orElseThrow();
        assertThat(seen.owner()).isEqualTo("alpha");
        assertThat(seen.tags()).containsExactly("権限", "共有");
        assertThat(seen.pace()).isEqualTo(IssuePace.STALLED);
        assertThat(seen.wakeable()).isFalse();
        assertThat(card(named).wakeable()).isTrue();

        var masked = programme.as(world.beta(), () -> board.card(hidden)).orElseThrow();
        assertThat(masked.owner()).isNull();
        assertThat(masked.dueOn()).isNull();
        assertThat(masked.pace()).isEqualTo(IssuePace.MOVING);
        assertThat(card(hidden).owner()).isEqualTo("alpha");
    }

    @Test
    void theBoardIsNarrowedToWhoHasAnIssueInHandAndNobodyLearnsThatOfAnAnonymousOne() {
        var named = care("名前のある課題", Disclosure.COHORT);
        var hidden = care("匿名の課題", Disclosure.ANONYMISED);
        var nobodys = raise(world.alpha(), "担当のない課題");
        var nobodysHidden = raise(world.alpha(), "担当のない匿名の課題", Disclosure.ANONYMISED);

        assertThat(ids(world.beta(), ownedBy(person()))).containsExactly(named);
        assertThat(ids(world.alpha(), ownedBy(person()))).containsExactly(named, hidden);
        assertThat(ids(world.beta(), ownedBy(Narrowing.NOBODY))).containsExactly(nobodys);
        assertThat(ids(world.alpha(), ownedBy(Narrowing.NOBODY))).containsExactly(nobodys, nobodysHidden);
        assertThat(programme.as(world.beta(), () -> board.hidden(ownedBy(UUID.randomUUID()))))
                .containsEntry(By.OWNER, 4);
    }

    @Test
    void whatTheIssuesAreMarkedWithIsOfferedAsFarAsTheReaderMayKnow() {
        care("社内の課題", Disclosure.COMPANY_ONLY);
        for (var other : List.of(world.expert(), world.staff(), world.beta())) {
            assertThat(programme.as(other, () -> board.marks(world.cohort())))
                    .as("reading a private one would go on record")
                    .isEqualTo(BoardMarks.NONE);
        }
        care("匿名の課題", Disclosure.ANONYMISED);

        var marks = programme.as(world.beta(), () -> board.marks(null));
        assertThat(marks.owners()).isEmpty();
        assertThat(marks.tags()).containsExactlyInAnyOrder("権限", "共有");
        assertThat(programme.as(world.alpha(), () -> board.marks(null)).owners())
                .containsExactly(new Colleague(person(), "alpha"));
        for (var other : List.of(world.gamma(), world.staffOther())) {
            assertThat(programme.as(other, () -> board.marks(world.cohort()))).isEqualTo(BoardMarks.NONE);
        }
    }

    /** S30: what may be verified can be lifted by the expert of its company and by the office, and by nobody else. */
    @Test
    void whatIsClaimedCanBeVerifiedByItsExpertOrTheOfficeWhoMustLookBehindAnAnonymousOneFirst() {
        var open = claimed("名前のある課題", Disclosure.COHORT);
        var hidden = claimed("匿名の課題", Disclosure.ANONYMISED);
        assertThat(verifiable(world.expert())).containsExactlyInAnyOrder(open, hidden);
        assertThat(verifiable(world.staff())).containsExactlyInAnyOrder(open, hidden);
        for (var other : List.of(world.alpha(), world.alphaExec(), world.beta(), world.expert2(), world.lecturer())) {
            assertThat(verifiable(other)).isEmpty();
        }

        assertThatThrownBy(() -> programme.as(world.staff(), () -> issues.verify(hidden, 1)))
                .isInstanceOf(MissingException.class);
        programme.as(world.staff(), () -> unmasking.lookBehind(hidden, "確認のため"));
        assertThatThrownBy(() -> programme.as(world.staff(), () -> issues.verify(hidden, 0)))
                .isInstanceOf(StaleIssueException.class);
        programme.as(world.staff(), () -> issues.verify(hidden, 1));
        assertThat(card(hidden).state()).isEqualTo(IssueState.VERIFIED);
        assertThat(verifiable(world.staff())).containsExactly(open);
    }

    @Test
    void aBoardAcrossTheCompanyLineGoesOnRecordAndAnAnonymousCardTellsNothing() {
        raise(world.alpha(), "社内の課題", Disclosure.COMPANY_ONLY);
        raise(world.alpha(), "匿名の課題", Disclosure.ANONYMISED);

        var seen = programme.as(world.beta(), () -> board.cards(Narrowing.NONE));
        assertThat(seen).singleElement().satisfies(card -> {
            assertThat(card.company()).isNull();
            assertThat(card.companyId()).isNull();
            assertThat(card.kana()).isNull();
            assertThat(card.dueOn()).isNull();
        });
        assertThat(programme.as(world.beta(), () -> board.companies(null))).isEmpty();
        assertThat(programme.as(world.gamma(), () -> board.cards(Narrowing.of(world.cohort()))))
                .isEmpty();
        assertThat(programme.as(world.expert(), () -> board.cards(Narrowing.NONE)))
                .hasSize(2);
    }

    @Test
    void whoLooksAgainIsNotPutOnRecordForWhatWasThere() {
        raise(world.alpha(), "社内の課題", Disclosure.COMPANY_ONLY);
        programme.as(world.expert(), () -> board.cards(Narrowing.NONE));
        programme.as(world.expert(), () -> board.cards(Narrowing.NONE, nothing -> false));

        assertThat(looks()).isOne();
        programme.as(world.expert(), () -> board.cards(Narrowing.NONE, news -> true));
        assertThat(looks()).isEqualTo(2);
    }

    private long looks() {
        return programme.as(
                world.staff(),
                () -> new TransactionTemplate(transactions)
                        .execute(status -> db.sql("select count(*) from audit_entry where action = 'issue.titles.read'")
                                .query(Long.class)
                                .single()));
    }

    private UUID care(String title, Disclosure to) {
        var extras = new IssueExtras(person(), null, List.of("権限", "共有"), null, Map.of());
        return programme.as(
                world.alpha(), () -> editing.raise(new NewIssue(title, "だれでも開けます。", null, null, null, to), extras));
    }

    private UUID claimed(String title, Disclosure to) {
        var issue = raise(world.alpha(), title, to);
        programme.as(world.alpha(), () -> issues.solve(issue, Solution.of("権限を見直しました。")));
        return issue;
    }

    private UUID person() {
        return programme.as(world.alpha(), () -> identity.actor().person());
    }

    private List<UUID> verifiable(UUID seat) {
        return programme.as(seat, () -> board.cards(Narrowing.of(world.cohort()))).stream()
                .filter(BoardCard::verifiable)
                .map(BoardCard::id)
                .toList();
    }

    private static Narrowing ownedBy(UUID person) {
        return new Narrowing(null, null, null, null, null, null, false, person, "", "", false);
    }

    private static Narrowing words(String words) {
        return new Narrowing(null, null, null, null, null, null, false, null, "", words, false);
    }

    private List<UUID> ids(UUID seat, Narrowing to) {
        return programme.as(seat, () -> board.cards(to)).stream()
                .map(BoardCard::id)
                .toList();
    }

    private List<UUID> column() {
        return ids(
                world.beta(),
                new Narrowing(null, null, null, null, null, IssueState.RAISED, false, null, "", "", false));
    }

    private BoardCard card(UUID id) {
        return programme.as(world.alpha(), () -> board.card(id)).orElseThrow();
    }

    private UUID raise(UUID seat, String title) {
        return raise(seat, title, Disclosure.COHORT);
    }

    private UUID raise(UUID seat, String title, Disclosure to) {
        return programme.as(seat, () -> issues.raise(new NewIssue(title, "だれでも開けます。", null, null, null, to)));
    }

    private CardMoved move(UUID seat, UUID card, IssueState to, @Nullable UUID after, @Nullable UUID before) {
        int version = programme
                .as(world.staff(), () -> board.card(card))
                .map(BoardCard::version)
                .orElse(0);
        return move(seat, card, to, after, before, version);
    }

    private CardMoved move(
            UUID seat, UUID card, IssueState to, @Nullable UUID after, @Nullable UUID before, int version) {
        return programme.as(seat, () -> moves.move(new CardMove(card, to, after, before, version, false)));
    }
}
