package jp.ishigaki.workshop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.ViewTest;
import jp.ishigaki.shared.ui.IssueBoardElement;
import jp.ishigaki.tenancy.Role;
import jp.ishigaki.workshop.BoardFilter;
import jp.ishigaki.workshop.Disclosure;
import jp.ishigaki.workshop.IssueCard;
import jp.ishigaki.workshop.IssueQueries;
import jp.ishigaki.workshop.IssueService;
import jp.ishigaki.workshop.IssueState;
import jp.ishigaki.workshop.NewIssue;
import jp.ishigaki.workshop.Solution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class IssueViewsTest extends ViewTest {

    @Autowired
    Programme programme;

    @Autowired
    IssueService issues;

    @Autowired
    IssueQueries queries;

    Programme.World world;

    @BeforeEach
    void foundAProgramme() {
        world = programme.found();
    }

    @Test
    void theFormTellsWhatIsMissingBesideEachFieldAndKeepsWhatWasTyped() {
        sit(world, world.alpha(), Role.PARTICIPANT);
        navigate(IssueFormView.class);
        var situation = byId(TextArea.class, "issue-situation");
        situation.setValue("だれでも開けます。");

        click("issue-send");

        assertThat(byId(TextField.class, "issue-title").isInvalid()).isTrue();
        assertThat(byId(TextField.class, "issue-title").getErrorMessage()).contains("書いてください");
        assertThat(((HasValidation) byId(RadioButtonGroup.class, "issue-disclosure")).isInvalid())
                .isTrue();
        assertThat(situation.isInvalid()).isFalse();
        assertThat(situation.getValue()).isEqualTo("だれでも開けます。");
        assertThat(board()).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void anIssueWrittenDownOpensAndIsCarriedOnUntilItIsClaimed() {
        sit(world, world.alpha(), Role.PARTICIPANT);
        navigate(IssueFormView.class);
        byId(TextField.class, "issue-title").setValue("共有フォルダー");
        byId(TextArea.class, "issue-situation").setValue("だれでも開けます。");
        byId(RadioButtonGroup.class, "issue-disclosure").setValue(Disclosure.COMPANY_ONLY);

        click("issue-send");
        assertThat(getCurrentView()).isInstanceOf(IssueView.class);
        click("issue-start");
        byId(TextArea.class, "comment-text").setValue("一覧を作りました");
        click("comment-send");
        var issue = board().getFirst();
        assertThat(issue.state()).isEqualTo(IssueState.WORKING);
        assertThat(issue.comments()).isEqualTo(1);

        navigate(SolveView.class, Map.of("id", issue.id().toString()));
        click("issue-claim");
        assertThat(byId(TextArea.class, "issue-evidence").isInvalid()).isTrue();
        byId(TextArea.class, "issue-evidence").setValue("権限を分けました");
        click("issue-claim");
        assertThat(board().getFirst().state()).isEqualTo(IssueState.CLAIMED);
    }

    @Test
    void theAssignedExpertVerifiesOnThePage() {
        var issue = raise();
        programme.as(world.alpha(), () -> issues.solve(issue, Solution.of("権限を分けました")));
        sit(world, world.expert(), Role.EXPERT);

        navigate(IssueView.class, Map.of("id", issue.toString()));
        click("issue-verify");

        assertThat(programme
                        .as(world.alpha(), () -> queries.issue(issue))
                        .card()
                        .state())
                .isEqualTo(IssueState.VERIFIED);
    }

    @Test
    void staffSeeTheBoardOfTheNewestCohort() {
        raise();
        sit(world, world.staff(), Role.STAFF);

        var view = navigate(BoardView.class);

        assertThat(find(IssueBoardElement.class, view).all()).hasSize(1);
    }

    private UUID raise() {
        return programme.as(
                world.alpha(),
                () -> issues.raise(new NewIssue("共有フォルダー", "だれでも開けます。", null, null, null, Disclosure.COMPANY_ONLY)));
    }

    private List<IssueCard> board() {
        return programme.as(world.alpha(), () -> queries.board(BoardFilter.ALL));
    }
}
