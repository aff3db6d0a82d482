package jp.ishigaki.maturity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.workshop.Disclosure;
import jp.ishigaki.workshop.IssueService;
import jp.ishigaki.workshop.NewIssue;
import jp.ishigaki.workshop.Solution;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An issue counts for its company's level also when those who look at the level are not told whose it is. */
@DatabaseTest
class AnonymousIssuesCountTest {

    @Autowired
    Programme programme;

    @Autowired
    IssueService issues;

    @Autowired
    MaturityQueries maturity;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aLevelIsTheSameForStaffWhoDoNotKnowWhoseIssueWasVerified() {
        var world = programme.found();
        var issue = programme.as(
                world.alpha(),
                () -> issues.raise(new NewIssue("更新が止まった端末", "三台あります。", null, null, null, Disclosure.ANONYMISED)));
        programme.as(world.alpha(), () -> issues.solve(issue, Solution.of("台帳を更新しました")));
        programme.as(world.expert(), () -> issues.verify(issue));

        for (var reader : List.of(world.staff(), world.expert(), world.alpha())) {
            assertThat(programme
                            .as(reader, () -> maturity.of(world.alphaCompany()))
                            .criteria())
                    .filteredOn(result -> result.criterion().id().equals("L3-10"))
                    .extracting(CriterionResult::state)
                    .containsExactly(CriterionState.MET);
        }
        assertThat(statesOnRecord(world)).containsOnlyOnce("MET").last().isEqualTo("MET");
    }

    private List<String> statesOnRecord(Programme.World world) {
        return programme.as(
                world.staff(),
                () -> transaction.execute(status -> db.sql("""
                                select states ->> 'L3-10' from level_history where company_id = ? order by computed_at
                                """)
                        .param(world.alphaCompany())
                        .query(String.class)
                        .list()));
    }
}
