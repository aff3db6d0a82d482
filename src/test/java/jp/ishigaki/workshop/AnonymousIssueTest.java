package jp.ishigaki.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.curriculum.CurriculumQueries;
import jp.ishigaki.curriculum.CurriculumService;
import jp.ishigaki.notification.NoticeRow;
import jp.ishigaki.notification.NotificationQueries;
import jp.ishigaki.search.SearchHit;
import jp.ishigaki.search.SearchQueries;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class AnonymousIssueTest {

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
    SearchQueries search;

    @Autowired
    CurriculumService textbook;

    @Autowired
    CurriculumQueries curriculum;

    @Autowired
    List<IssueCitations> citations;

    @Autowired
    NotificationQueries notices;

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
    void s18ACompanyBringsOneIssueByNameAndAnotherAnonymously() {
        var named = raise(Disclosure.COHORT);
        var anonymous = raise(Disclosure.ANONYMISED);

        var board = programme.as(world.beta(), () -> queries.board(BoardFilter.ALL));

        assertThat(cardOf(board, named).company()).startsWith("アルファ製作所");
        assertThat(cardOf(board, anonymous)).satisfies(card -> {
            assertThat(card.title()).isEqualTo(TITLE);
            assertThat(card.anonymous()).isTrue();
            assertThat(card.company()).isNull();
            assertThat(card.companyId()).isNull();
        });
        var staffs = programme.as(world.staff(), () -> queries.board(new BoardFilter(world.cohort(), null, false)));
        assertThat(staffs).extracting(IssueCard::id).contains(named, anonymous);
        assertThat(cardOf(staffs, anonymous).company()).isNull();
        assertThat(looksOnRecord()).isZero();

        programme.as(world.staff(), () -> unmasking.lookBehind(anonymous, "専門家の派遣を急ぐため"));

        assertThat(seenBy(world.staff(), anonymous).card().company()).startsWith("アルファ製作所");
        assertThat(looksOnRecord()).isOne();
    }

    @Test
    void whoIsNotToldWhoseItIsSeesNobodyOfTheCompanyAnywhere() {
        var issue = raise(Disclosure.ANONYMISED);
        programme.as(world.alpha(), () -> issues.comment(issue, "台帳を作りました"));
        programme.as(world.alphaExec(), () -> issues.comment(issue, "予算を取りました"));
        programme.as(world.beta(), () -> issues.comment(issue, "当社も同じです"));
        programme.as(world.alpha(), () -> issues.solve(issue, Solution.of("アルファ製作所の台帳を更新しました")));
        programme.as(world.expert(), () -> issues.verify(issue));

        for (var reader : List.of(world.beta(), world.lecturer(), world.expert2(), world.staff())) {
            var seen = seenBy(reader, issue);
            assertThat(seen.card().company()).isNull();
            assertThat(seen.raisedBy()).isEmpty();
            assertThat(seen.evidence()).isEmpty();
            assertThat(seen.claimedBy()).isNull();
            assertThat(seen.verifiedBy()).isNull();
            assertThat(seen.mayVerify()).isFalse();
            assertThat(seen.comments()).extracting(IssueComment::isAnonymous).containsExactly(true, true, false);
            assertThat(seen.comments().getLast().company()).startsWith("ベータ商事");
            assertThat(seen.comments()).filteredOn(IssueComment::byRaiser).allSatisfy(comment -> {
                assertThat(comment.company()).isNull();
                assertThat(comment.role()).isEqualTo(Role.PARTICIPANT);
            });
            assertThat(seen.changes())
                    .hasSize(2)
                    .extracting(IssueChange::person)
                    .containsOnly("");
        }
    }

    @Test
    void itsCompanyAndItsExpertSeeAllOfIt() {
        var issue = raise(Disclosure.ANONYMISED);
        programme.as(world.alpha(), () -> issues.comment(issue, "台帳を作りました"));
        programme.as(world.alpha(), () -> issues.solve(issue, Solution.of("台帳を更新しました")));

        for (var insider : List.of(world.alphaExec(), world.expert())) {
            var seen = seenBy(insider, issue);
            assertThat(seen.card().anonymous()).isFalse();
            assertThat(seen.card().company()).startsWith("アルファ製作所");
            assertThat(seen.evidence()).isEqualTo("台帳を更新しました");
            assertThat(seen.comments().getFirst().author()).isNotEmpty();
        }
        assertThat(seenBy(world.expert(), issue).mayVerify()).isTrue();
        assertThat(seenBy(world.alpha(), issue).card().own()).isTrue();
    }

    @Test
    void hoursAreToldToNobodyWhoIsNotToldTheCompany() {
        var issue = raise(Disclosure.ANONYMISED);
        programme.as(world.alpha(), () -> issues.comment(issue, "台帳を作りました"));
        programme.as(world.alpha(), () -> issues.move(issue, IssueState.WORKING, 0, 0));
        var zone = ZoneId.of("Asia/Tokyo");

        var seen = seenBy(world.beta(), issue);

        assertThat(seen.card().raisedAt().atZone(zone).toLocalTime()).isEqualTo("00:00");
        assertThat(seen.comments().getFirst().writtenAt().atZone(zone).toLocalTime())
                .isEqualTo("00:00");
        assertThat(seen.changes().getFirst().changedAt().atZone(zone).toLocalTime())
                .isEqualTo("00:00");
    }

    @Test
    void staffVerifyAnAnonymousClaimOnlyAfterTheyLookedBehindIt() {
        var issue = raise(Disclosure.ANONYMISED);
        programme.as(world.alpha(), () -> issues.solve(issue, Solution.of("台帳を更新しました")));

        assertThatThrownBy(() -> programme.as(world.staff(), () -> issues.verify(issue)))
                .isInstanceOf(MissingException.class);
        assertThat(sql(world.staff(), "update issue set state = 'VERIFIED', verified_by = acting_person()"))
                .isZero();

        programme.as(world.staff(), () -> unmasking.lookBehind(issue, "担当の専門家が交代中のため"));
        programme.as(world.staff(), () -> issues.verify(issue));

        assertThat(seenBy(world.alpha(), issue).card().state()).isEqualTo(IssueState.VERIFIED);
    }

    @Test
    void theCompanyIsToldWhoLookedAndWhy() {
        var issue = raise(Disclosure.ANONYMISED);

        programme.as(world.staff(), () -> unmasking.lookBehind(issue, "被害の届け出があり、連絡を取るため"));

        assertThat(programme.as(world.alpha(), () -> unmasking.looksAt(issue)))
                .singleElement()
                .satisfies(look -> {
                    assertThat(look.person()).isEqualTo("事務局 花子");
                    assertThat(look.reason()).isEqualTo("被害の届け出があり、連絡を取るため");
                });
        assertThat(noticesOf(world.alpha()))
                .extracting(NoticeRow::messageKey)
                .containsExactly("workshop.IssueNotifications.unmasked");
        assertThat(noticesOf(world.beta())).isEmpty();
        assertThat(programme.as(world.beta(), () -> unmasking.looksAt(issue))).isEmpty();
    }

    @Test
    void aLookIsTheLookersAloneAndNamesNoCompanyToTheOtherStaff() {
        var issue = raise(Disclosure.ANONYMISED);
        var colleague = programme.seat(
                world.staff(), "事務局 次郎", "jiro@" + UUID.randomUUID() + ".example", Role.STAFF, null, null);
        programme.as(world.staff(), () -> unmasking.lookBehind(issue, "アルファ製作所から電話があったため"));
        seenBy(world.staff(), issue);

        assertThat(seenBy(colleague, issue).card().company()).isNull();
        assertThat(programme.as(colleague, () -> unmasking.looksAt(issue))).isEmpty();
        assertThat(inTransaction(
                        colleague,
                        () -> db.sql(
                                        "select count(*) from audit_entry where action like 'issue.%' and (company_id = ? or subject = ?::text)")
                                .param(world.alphaCompany())
                                .param(world.alphaCompany())
                                .query(Long.class)
                                .single()))
                .isZero();
    }

    @Test
    void nobodyLooksBehindWithoutAReasonOrASeatInTheOffice() {
        var issue = raise(Disclosure.ANONYMISED);

        for (var other : List.of(world.beta(), world.expert2(), world.lecturer())) {
            assertThatThrownBy(() -> programme.as(other, () -> unmasking.lookBehind(issue, "知りたい")))
                    .isInstanceOf(AccessDeniedException.class);
            assertThat(looksBehind(other, issue, "知りたい")).isFalse();
        }
        assertThat(looksBehind(world.staffOther(), issue, "知りたい")).isFalse();
        assertThatThrownBy(() -> looksBehind(world.staff(), issue, "")).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> sql(
                        world.staff(),
                        "insert into issue_unmasking (id, issue_id, unmasked_at, reason) values (gen_random_uuid(), '"
                                + issue + "', now(), 'x')"))
                .isInstanceOf(DataAccessException.class);
        assertThat(looksOnRecord()).isZero();
    }

    @Test
    void aTextThatNamesItsCompanyIsNotSharedAnonymously() {
        var shared = raise(Disclosure.COHORT);
        var name = Objects.requireNonNull(seenBy(world.beta(), shared).card().company());
        var kept = raise(Disclosure.COMPANY_ONLY, name + "の端末が古い");
        var anonymous = raise(Disclosure.ANONYMISED);
        programme.as(world.alpha(), () -> issues.comment(shared, name.replace(" ", "") + "です"));

        for (var written : List.of(name + "の端末が古い", name.replace(" ", "　") + "の端末", "連絡は 03-1234-5678 へ")) {
            assertThatThrownBy(() -> raise(Disclosure.ANONYMISED, written)).isInstanceOf(NamesItselfException.class);
        }
        for (var each : List.of(kept, shared)) {
            assertThatThrownBy(() -> programme.as(world.alpha(), () -> issues.disclose(each, Disclosure.ANONYMISED)))
                    .isInstanceOf(NamesItselfException.class);
        }
        assertThatThrownBy(() -> programme.as(world.alpha(), () -> issues.comment(anonymous, name + "です")))
                .isInstanceOf(NamesItselfException.class);
        programme.as(world.beta(), () -> issues.comment(anonymous, name + "も同じと聞きました"));
    }

    @Test
    void whatWasSharedByNameCanLoseItAndTheCompanyIsToldThatOthersHaveSeenIt() {
        var issue = raise(Disclosure.COHORT);
        programme.as(world.alpha(), () -> issues.comment(issue, "台帳を作りました"));
        assertThat(seenBy(world.alpha(), issue).wasShownByName()).isTrue();

        programme.as(world.alpha(), () -> issues.disclose(issue, Disclosure.ANONYMISED));

        var seen = seenBy(world.beta(), issue);
        assertThat(seen.card().company()).isNull();
        assertThat(seen.comments().getFirst().isAnonymous()).isTrue();
        assertThat(seenBy(world.alpha(), issue).wasShownByName()).isTrue();
        assertThat(seenBy(world.alpha(), raise(Disclosure.ANONYMISED)).wasShownByName())
                .isFalse();

        programme.as(world.alpha(), () -> issues.disclose(issue, Disclosure.COMPANY_ONLY));
        assertThatThrownBy(() -> seenBy(world.beta(), issue)).isInstanceOf(MissingException.class);
    }

    @Test
    void itIsFoundByItsWordsAndItsEntryNamesNobody() {
        var issue = raise(Disclosure.ANONYMISED);

        assertThat(found(world.beta())).extracting(SearchHit::about).containsExactly(issue.toString());
        assertThat(inTransaction(
                        world.beta(),
                        () -> db.sql("select count(*) from search_entry where company_id is not null")
                                .query(Long.class)
                                .single()))
                .isZero();
        assertThatThrownBy(() -> inTransaction(
                        world.beta(),
                        () -> db.sql("select xmin::text from search_entry")
                                .query(String.class)
                                .list()))
                .isInstanceOf(DataAccessException.class);
        assertThat(sql(world.beta(), "delete from search_entry")).isZero();

        programme.as(world.alpha(), () -> issues.disclose(issue, Disclosure.COMPANY_ONLY));
        assertThat(found(world.beta())).isEmpty();
        programme.as(world.alpha(), () -> issues.disclose(issue, Disclosure.ANONYMISED));
        assertThat(found(world.beta())).hasSize(1);
        assertThat(found(world.gamma())).isEmpty();
    }

    @Test
    void s18NothingThatIsReadElsewhereNamesTheCompanyOrItsPeople() {
        programme.as(world.staff(), () -> textbook.load());
        var company = Objects.requireNonNull(
                seenBy(world.alpha(), raise(Disclosure.COMPANY_ONLY)).card().company());
        var raiser = programme.seat(
                world.staff(),
                "金糸雀 鳴",
                UUID.randomUUID() + "@canary.example",
                Role.EXECUTIVE,
                world.cohort(),
                world.alphaCompany());
        var issue = programme.as(
                raiser, () -> issues.raise(new NewIssue(TITLE, "三台あります。", null, null, "2-2-3", Disclosure.ANONYMISED)));
        programme.as(raiser, () -> issues.comment(issue, "台帳を作りました"));

        for (var reader : List.of(world.beta(), world.lecturer(), world.expert2(), world.staff())) {
            var told = inTransaction(reader, () -> {
                var section = curriculum.section("2-2-3").orElseThrow();
                return List.of(
                        search.find("期限切れ", 10),
                        notices.latest(null, 50),
                        citations.stream()
                                .map(each -> each.of(section, Locale.JAPANESE, null, 10)
                                        .items())
                                .toList(),
                        queries.board(new BoardFilter(world.cohort(), null, false)).stream()
                                .filter(card -> card.disclosure() == Disclosure.ANONYMISED)
                                .toList(),
                        queries.issue(issue));
            });
            assertThat(told.toString())
                    .contains(TITLE, "匿名の参加企業")
                    .doesNotContain(company, "金糸雀", world.alphaCompany().toString());
        }
    }

    /** The gap that a private card leaves would tell that two cards are the same company's. */
    @Test
    void thePlaceOfAnAnonymousCardTellsNothingOfPrivateOnes() {
        raise(Disclosure.COHORT);
        var first = place(world.beta(), raise(Disclosure.ANONYMISED));
        raise(Disclosure.COMPANY_ONLY);
        raise(Disclosure.COMPANY_ONLY);
        var moved = raise(Disclosure.ANONYMISED);
        var second = place(world.beta(), moved);
        var others = programme.as(world.beta(), () -> issues.raise(written(TITLE, Disclosure.ANONYMISED)));
        var third = place(world.alpha(), others);

        assertThat(second - first).isEqualTo(third - second);
        programme.as(world.alpha(), () -> issues.move(moved, IssueState.RAISED, 1, 0));
        assertThat(place(world.beta(), moved)).isBetween(0L, first);
        programme.as(world.alpha(), () -> issues.move(moved, IssueState.RAISED, 99, 1));
        assertThat(place(world.beta(), moved)).isEqualTo(third + (third - second));
    }

    @Test
    void theFactsOfACompanyAreTheSameWhoeverAsksAndTellNoAnonymousIssue() {
        var issue = raise(Disclosure.ANONYMISED);
        programme.as(world.alpha(), () -> issues.solve(issue, Solution.of("台帳を更新しました")));
        programme.as(world.expert(), () -> issues.verify(issue));

        assertThat(programme.as(world.alpha(), () -> queries.factsOf(world.alphaCompany())))
                .isEqualTo(new IssueFacts(1, 1, 0, 1, List.of(issue)));
        assertThat(programme.as(world.staff(), () -> queries.factsOf(world.alphaCompany())))
                .isEqualTo(new IssueFacts(1, 1, 0, 1, List.of()));
        assertThat(programme.as(world.staff(), () -> queries.openOf(world.alphaCompany(), 10)))
                .isEmpty();
        assertThat(programme.as(world.staff(), () -> queries.factsOf(List.of(world.alphaCompany()))))
                .containsKey(world.alphaCompany());
        assertThat(programme.as(world.beta(), () -> queries.factsOf(List.of(world.alphaCompany()))))
                .isEmpty();
    }

    @Test
    void othersChangeNothingOfIt() {
        var issue = raise(Disclosure.ANONYMISED);

        for (var other : List.of(world.beta(), world.lecturer(), world.staff(), world.expert2())) {
            assertThat(sql(other, "update issue set title = 'x'")).isZero();
            assertThatThrownBy(() -> sql(
                            other,
                            "insert into issue_change (id, issue_id, changed_at, from_value, to_value) values (gen_random_uuid(), '"
                                    + issue + "', now(), 'RAISED', 'RAISED')"))
                    .isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() -> programme.as(world.gamma(), () -> issues.comment(issue, "見えますか")))
                .isInstanceOf(MissingException.class);
    }

    private UUID raise(Disclosure disclosure) {
        return raise(disclosure, TITLE);
    }

    private UUID raise(Disclosure disclosure, String title) {
        return programme.as(world.alpha(), () -> issues.raise(written(title, disclosure)));
    }

    private static NewIssue written(String title, Disclosure disclosure) {
        return new NewIssue(title, "更新が止まった端末が三台あります。", null, null, null, disclosure);
    }

    private IssueDetails seenBy(UUID reader, UUID issue) {
        return programme.as(reader, () -> queries.issue(issue));
    }

    private static IssueCard cardOf(List<IssueCard> board, UUID issue) {
        return board.stream()
                .filter(card -> card.id().equals(issue))
                .findFirst()
                .orElseThrow();
    }

    private List<SearchHit> found(UUID reader) {
        return programme.as(reader, () -> search.find("期限切れ", 10)).hits();
    }

    private List<NoticeRow> noticesOf(UUID reader) {
        return programme.as(reader, () -> notices.latest(null, 20)).items();
    }

    private long place(UUID reader, UUID issue) {
        return inTransaction(
                reader,
                () -> db.sql("select place from shown_issue where id = ?")
                        .param(issue)
                        .query(Long.class)
                        .single());
    }

    private boolean looksBehind(UUID seat, UUID issue, String why) {
        return inTransaction(
                seat,
                () -> db.sql("select look_behind(?, ?, now())")
                        .param(issue)
                        .param(why)
                        .query(Boolean.class)
                        .single());
    }

    private long looksOnRecord() {
        return inTransaction(
                world.staff(),
                () -> db.sql("select count(*) from audit_entry where action = 'issue.unmasked'")
                        .query(Long.class)
                        .single());
    }

    private int sql(UUID seat, String statement) {
        return inTransaction(seat, () -> db.sql(statement).update());
    }

    private <T> T inTransaction(UUID seat, Supplier<T> work) {
        return Objects.requireNonNull(
                programme.as(seat, () -> new TransactionTemplate(transactions).execute(status -> work.get())));
    }
}
