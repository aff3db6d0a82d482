package jp.ishigaki.solvedcase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.Programme.World;
import jp.ishigaki.search.SearchHit;
import jp.ishigaki.search.SearchKind;
import jp.ishigaki.search.SearchQueries;
import jp.ishigaki.shared.Export;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.workshop.Disclosure;
import jp.ishigaki.workshop.IssueService;
import jp.ishigaki.workshop.IssueState;
import jp.ishigaki.workshop.NamesItselfException;
import jp.ishigaki.workshop.NewIssue;
import jp.ishigaki.workshop.Solution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class CaseServiceTest {

    @Autowired
    Programme programme;

    @Autowired
    CaseService service;

    @Autowired
    CaseQueries queries;

    @Autowired
    FunnelQueries funnel;

    @Autowired
    IssueService issues;

    @Autowired
    SearchQueries search;

    @Autowired
    List<Export> exports;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    private World world;

    @BeforeEach
    void found() {
        world = programme.found();
    }

    @Test
    void s30AVerifiedIssueBecomesACaseThatTheCohortReadsOnlyAfterItsCompanysChoice() {
        var issue = raise("期限切れソフトが残っている");
        assertThatThrownBy(() -> programme.as(world.alpha(), () -> service.write(issue, text("更新した"))))
                .isInstanceOf(CaseRefusedException.class);
        programme.as(world.alpha(), () -> issues.solve(issue, Solution.of("全台を更新しました。")));
        assertThatThrownBy(() -> programme.as(world.alpha(), () -> issues.verify(issue)))
                .isInstanceOf(AccessDeniedException.class);
        programme.as(world.expert(), () -> issues.verify(issue));

        var id = programme.as(world.alpha(), () -> service.write(issue, text("期限切れソフトを更新した")));

        assertThatThrownBy(() -> programme.as(world.beta(), () -> queries.solvedCase(id)))
                .isInstanceOf(MissingException.class);
        assertThat(found(world.beta())).isEmpty();
        assertThat(programme.as(world.expert(), () -> queries.solvedCase(id)).issue())
                .isEqualTo(issue);

        programme.as(world.alpha(), () -> service.share(id, Disclosure.COHORT, 1));

        assertThat(programme
                        .as(world.beta(), () -> queries.solvedCase(id))
                        .row()
                        .company())
                .isEqualTo(world.alphaCompany());
        assertThat(found(world.beta())).containsExactly("期限切れソフトを更新した");
        programme.as(world.alpha(), () -> service.share(id, Disclosure.COMPANY_ONLY, 2));
        assertThatThrownBy(() -> programme.as(world.beta(), () -> queries.solvedCase(id)))
                .isInstanceOf(MissingException.class);
        assertThat(found(world.beta())).isEmpty();
    }

    @Test
    void anAnonymousCaseTellsNobodyElseWhoseItIsNotEvenInTheDatabase() {
        var id = shared(Disclosure.ANONYMISED);

        for (var peer : List.of(world.beta(), world.lecturer(), world.expert2())) {
            var seen = programme.as(peer, () -> queries.solvedCase(id));
            assertThat(seen.row().anonymous()).isTrue();
            assertThat(seen.row().company()).isNull();
            assertThat(seen.row().companyName()).isNull();
            assertThat(seen.issue()).isNull();
            assertThat(count(peer, "solved_case")).isZero();
            assertThat(
                            count(
                                    peer,
                                    "shown_case where company_id is not null or issue_id is not null or written_by is not null"))
                    .isZero();
            assertThat(count(peer, "search_entry where kind = 'SOLVED_CASE' and company_id is not null"))
                    .isZero();
        }
        assertThat(found(world.beta())).hasSize(1);
        assertThat(programme
                        .as(world.alpha(), () -> queries.solvedCase(id))
                        .row()
                        .own())
                .isTrue();
        assertThat(count(world.gamma(), "shown_case")).isZero();
        programme.as(world.alpha(), () -> service.share(id, Disclosure.COMPANY_ONLY, 2));
        assertThat(found(world.beta())).isEmpty();
    }

    @Test
    void theCaseOfAnAnonymousIssueTellsNotWhoseTheIssueIsEvenByName() {
        var issue = programme.as(
                world.alpha(),
                () -> issues.raise(new NewIssue("名を出さない課題", "くわしい状況", null, null, null, Disclosure.ANONYMISED)));
        programme.as(world.alpha(), () -> issues.solve(issue, Solution.of("全台を更新しました。")));
        programme.as(world.expert(), () -> issues.verify(issue));
        var id = programme.as(world.alpha(), () -> service.write(issue, text("期限切れソフトを更新した")));
        assertThat(count(world.staff(), "audit_entry where action like 'solvedcase%'"))
                .as("what the office may not read is not in its trail")
                .isZero();

        programme.as(world.alpha(), () -> service.share(id, Disclosure.COHORT, 1));

        for (var reader : List.of(world.beta(), world.lecturer(), world.expert2(), world.staff())) {
            var seen = programme.as(reader, () -> queries.solvedCase(id));
            assertThat(seen.row().company()).isEqualTo(world.alphaCompany());
            assertThat(seen.row().anonymous()).isFalse();
            assertThat(seen.issue()).isNull();
            assertThat(count(reader, "shown_case where issue_id is not null")).isZero();
        }
        assertThat(programme.as(world.alpha(), () -> queries.solvedCase(id)).issue())
                .isEqualTo(issue);
    }

    @Test
    void aTextThatNamesItsCompanyIsNotSharedWithoutItsOrigin() {
        var id = shared(Disclosure.COMPANY_ONLY);
        var name = programme.as(
                world.alpha(),
                () -> transaction.execute(status -> db.sql("select name from company where id = acting_company()")
                        .query(String.class)
                        .single()));
        var telling = new CaseText("更新した", "古いままでした。", name + "の全台を更新した。", "最新になった。", null);
        programme.as(world.alpha(), () -> service.revise(id, telling, 1));

        assertThatThrownBy(() -> programme.as(world.alpha(), () -> service.share(id, Disclosure.ANONYMISED, 2)))
                .isInstanceOf(NamesItselfException.class);

        programme.as(world.alpha(), () -> service.revise(id, text("更新した"), 2));
        programme.as(world.alpha(), () -> service.share(id, Disclosure.ANONYMISED, 3));
        assertThatThrownBy(() -> programme.as(world.alpha(), () -> service.revise(id, telling, 4)))
                .isInstanceOf(NamesItselfException.class);
    }

    @Test
    void onlyTheCompanyWritesAndSharesItsCase() {
        var id = shared(Disclosure.COHORT);

        assertThatThrownBy(() -> programme.as(world.beta(), () -> service.share(id, Disclosure.COMPANY_ONLY, 2)))
                .as("the issue is not theirs to read, so neither is the row that names it")
                .isInstanceOf(MissingException.class);
        assertThat(changed(world.beta(), "update solved_case set title = 'x' where id = '" + id + "'"))
                .isZero();
        assertThat(changed(world.expert(), "update solved_case set title = 'x' where id = '" + id + "'"))
                .isZero();
        assertThat(changed(world.beta(), "update search_entry set words = 'x' where kind = 'SOLVED_CASE'"))
                .isZero();
        assertThatThrownBy(() -> programme.as(world.alpha(), () -> service.share(id, Disclosure.ANONYMISED, 1)))
                .isInstanceOf(StaleCaseException.class);
    }

    @Test
    void whoIsHelpedSaysSoOnceForTheCompanyAndNeverForTheOwnCase() {
        var id = shared(Disclosure.ANONYMISED);

        programme.as(world.beta(), () -> service.thank(id));
        programme.as(world.beta(), () -> service.thank(id));
        assertThatThrownBy(() -> programme.as(world.alpha(), () -> service.thank(id)))
                .isInstanceOf(MissingException.class);
        assertThatThrownBy(() -> changed(world.alpha(), """
                        insert into case_thanks (cohort_id, case_id, thanked_at)
                        values (acting_cohort(), '%s', now())
                        """.formatted(id))).isInstanceOf(DataAccessException.class);

        assertThat(programme
                        .as(world.alpha(), () -> queries.solvedCase(id))
                        .row()
                        .thanks())
                .isEqualTo(1);
        assertThat(count(world.alpha(), "case_thanks"))
                .as("who it helped is not told")
                .isZero();
        programme.as(world.beta(), () -> service.unthank(id));
        assertThat(programme
                        .as(world.alpha(), () -> queries.solvedCase(id))
                        .row()
                        .thanks())
                .isZero();
    }

    @Test
    void similarCasesAreSuggestedToOthersWhileTheyWrite() {
        var id = shared(Disclosure.ANONYMISED);

        assertThat(programme.as(world.beta(), () -> queries.similar("期限切れのソフトを使っている", null)))
                .extracting(CaseRow::id)
                .containsExactly(id);
        assertThat(programme.as(world.beta(), () -> queries.similar("来客の受付", null)))
                .isEmpty();
        assertThat(programme.as(world.alpha(), () -> queries.similar("期限切れのソフト", null)))
                .as("one's own is known")
                .isEmpty();
    }

    @Test
    void theFunnelCountsHowFarIssuesComeForTheStaffAlone() {
        shared(Disclosure.COHORT);
        raise("まだ出しただけ");

        assertThat(programme.as(world.staff(), () -> funnel.of(world.cohort())))
                .extracting(FunnelStep::step, FunnelStep::reached, FunnelStep::here)
                .containsExactly(
                        tuple("RAISED", 2, 1),
                        tuple("WORKING", 1, 0),
                        tuple("AGREED", 1, 0),
                        tuple("CLAIMED", 1, 0),
                        tuple("VERIFIED", 1, 0),
                        tuple("SHARED", 1, 1));
        assertThat(count(world.alpha(), "issue_funnel('" + world.cohort() + "')"))
                .isZero();
        assertThat(programme.as(world.staffOther(), () -> funnel.of(world.cohort())))
                .allSatisfy(step -> assertThat(step.reached()).isZero());
    }

    @Test
    void theListsOfIssuesNameNoAnonymousCompany() {
        programme.as(
                world.alpha(),
                () -> issues.raise(new NewIssue("名を出さない課題", "くわしい状況", null, null, null, Disclosure.ANONYMISED)));
        var export = exports.stream()
                .filter(each -> each.name().equals("issues"))
                .findFirst()
                .orElseThrow();
        var rows = new ArrayList<List<?>>();

        programme.as(
                world.staff(),
                () -> transaction.execute(status -> {
                    export.each(world.cohort(), rows::add);
                    return status;
                }));

        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().toString()).contains("匿名の参加企業").doesNotContain("アルファ");
        assertThat(rows.getFirst()).hasSameSizeAs(export.columns());
    }

    private UUID shared(Disclosure disclosure) {
        var issue = raise("期限切れソフトが残っている");
        programme.as(world.alpha(), () -> issues.move(issue, IssueState.WORKING, 0, 0));
        programme.as(world.alpha(), () -> issues.solve(issue, Solution.of("全台を更新しました。")));
        programme.as(world.expert(), () -> issues.verify(issue));
        var id = programme.as(world.alpha(), () -> service.write(issue, text("期限切れソフトを更新した")));
        programme.as(world.alpha(), () -> service.share(id, disclosure, 1));
        return id;
    }

    private UUID raise(String title) {
        return programme.as(
                world.alpha(),
                () -> issues.raise(new NewIssue(title, "くわしい状況です。", null, null, null, Disclosure.COMPANY_ONLY)));
    }

    private static CaseText text(String title) {
        return new CaseText(title, "古いまま使っていました。", "一覧を作り、順に更新しました。", "全台が最新になりました。", null);
    }

    private List<String> found(UUID membership) {
        return programme.as(membership, () -> search.find("期限切れソフト", 10)).hits().stream()
                .filter(hit -> hit.kind() == SearchKind.SOLVED_CASE)
                .map(SearchHit::title)
                .toList();
    }

    private int count(UUID membership, String table) {
        return programme.as(
                membership,
                () -> transaction.execute(status -> db.sql("select count(*) from " + table)
                        .query(Integer.class)
                        .single()));
    }

    private int changed(UUID membership, String statement) {
        return programme.as(
                membership,
                () -> transaction.execute(status -> db.sql(statement).update()));
    }
}
