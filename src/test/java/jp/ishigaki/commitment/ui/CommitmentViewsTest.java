package jp.ishigaki.commitment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.ViewTest;
import jp.ishigaki.commitment.CommitmentQueries;
import jp.ishigaki.commitment.CommitmentRow;
import jp.ishigaki.commitment.CommitmentState;
import jp.ishigaki.shared.ui.Going;
import jp.ishigaki.tenancy.Role;
import jp.ishigaki.workshop.Disclosure;
import jp.ishigaki.workshop.IssueService;
import jp.ishigaki.workshop.NewIssue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class CommitmentViewsTest extends ViewTest {

    @Autowired
    Programme programme;

    @Autowired
    IssueService issues;

    @Autowired
    CommitmentQueries queries;

    private Programme.World world;
    private UUID issue;

    @BeforeEach
    void raiseAnIssue() {
        world = programme.found();
        issue = programme.as(
                world.alpha(),
                () -> issues.raise(new NewIssue("期限切れソフト", "古いままです。", null, null, null, Disclosure.COMPANY_ONLY)));
    }

    @Test
    @SuppressWarnings("unchecked")
    void s26AnIssueBecomesACommitmentWithADayInBusinessDaysAndStandsOnTheCompanysPages() {
        sit(world, world.expert(), Role.EXPERT);
        Going.to("commitments/new?issue=" + issue);
        click("commitment-save");
        assertThat(byId(TextField.class, "commitment-title").isInvalid()).isTrue();
        assertThat(byId(DatePicker.class, "commitment-due").isInvalid()).isTrue();
        byId(TextField.class, "commitment-title").setValue("ソフトを更新する");
        byId(TextArea.class, "commitment-expected").setValue("更新した日の一覧");
        var owners = (Select<Object>) byId(Select.class, "commitment-owner");
        owners.setValue(owners.getListDataView().getItem(0));
        click("commitment-due-5");
        assertThat(byId(DatePicker.class, "commitment-due").getValue()).isEqualTo(LocalDate.parse("2024-10-08"));
        assertThat(byId(TextField.class, "commitment-title").getValue()).isEqualTo("ソフトを更新する");

        click("commitment-save");

        assertThat(getCurrentView()).isInstanceOf(CommitmentView.class);
        sit(world, world.alpha(), Role.PARTICIPANT);
        UI.getCurrent().navigate("commitments");
        assertThat(shown()).contains("ソフトを更新する", "期限切れソフト");
        UI.getCurrent().navigate("");
        assertThat(shown()).contains("わが社の取組", "ソフトを更新する");
        UI.getCurrent().navigate("issue/" + issue);
        assertThat(shown()).contains("ソフトを更新する");
    }

    @Test
    void s30TheCompanyClaimsWithProofAndTheExpertVerifiesOnThePage() {
        s26AnIssueBecomesACommitmentWithADayInBusinessDaysAndStandsOnTheCompanysPages();
        var id = own().getFirst().id();
        navigate(ClaimView.class, Map.of("commitment", id.toString()));
        click("commitment-claim-save");
        assertThat(byId(TextArea.class, "commitment-evidence").isInvalid()).isTrue();
        byId(TextArea.class, "commitment-evidence").setValue("全台を更新しました。");
        click("commitment-claim-save");
        assertThat(shown()).contains("確認待ち").doesNotContain("根拠を確かめて確認する");

        sit(world, world.expert(), Role.EXPERT);
        UI.getCurrent().navigate("commitments");
        assertThat(shown()).contains("ソフトを更新する");
        navigate(CommitmentView.class, Map.of("commitment", id.toString()));
        click("commitment-verify");

        assertThat(shown()).contains("確認しました。", "確認済み");
        assertThat(programme
                        .as(world.alpha(), () -> queries.commitment(id))
                        .row()
                        .state())
                .isEqualTo(CommitmentState.VERIFIED);
    }

    @Test
    void whatIsLookedForStandsInTheAddress() {
        s26AnIssueBecomesACommitmentWithADayInBusinessDaysAndStandsOnTheCompanysPages();
        UI.getCurrent().navigate("commitments");

        byId(TextField.class, "commitment-words").setValue("ソフト を");
        assertThat(shown()).doesNotContain("ソフトを更新する");
        byId(TextField.class, "commitment-words").setValue("ソフトを");
        assertThat(shown()).contains("ソフトを更新する");
        assertThat(byId(TextField.class, "commitment-words").getValue()).isEqualTo("ソフトを");
    }

    private List<CommitmentRow> own() {
        return programme.as(world.alpha(), () -> queries.upcoming(5));
    }

    private String shown() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
