package jp.ishigaki.workshop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.ViewTest;
import jp.ishigaki.schedule.SessionRow;
import jp.ishigaki.survey.Surveys;
import jp.ishigaki.tenancy.Role;
import jp.ishigaki.workshop.BoardFilter;
import jp.ishigaki.workshop.Disclosure;
import jp.ishigaki.workshop.IssueCard;
import jp.ishigaki.workshop.IssueCareQueries;
import jp.ishigaki.workshop.IssueEditing;
import jp.ishigaki.workshop.IssueExtras;
import jp.ishigaki.workshop.IssueQueries;
import jp.ishigaki.workshop.NewIssue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class IssueEditViewsTest extends ViewTest {

    @Autowired
    Surveys surveys;

    @Autowired
    Programme programme;

    @Autowired
    IssueEditing editing;

    @Autowired
    IssueQueries queries;

    @Autowired
    IssueCareQueries cares;

    Programme.World world;
    UUID session;

    @BeforeEach
    void holdWorkshopSix() {
        var held = surveys.found();
        world = held.world();
        session = held.session();
    }

    @Test
    void s20TheFormOffersTheSheetOfItsSessionAndAsksForTheImpactOnly() {
        sit(world, world.alpha(), Role.PARTICIPANT);
        navigate(IssueFormView.class);
        assertThat(find(SheetFields.class, view()).all()).isEmpty();
        chooseSession();
        byId(TextField.class, "issue-title").setValue("共有フォルダー");
        byId(TextArea.class, "issue-situation").setValue("だれでも開けます。");
        this.<Disclosure>radio("issue-disclosure").setValue(Disclosure.COHORT);
        byId(ThreatField.class, "sheet-threat").setValue("2024-1");
        byId(TextArea.class, "sheet-procedure").setValue("バックアップを別に置く");

        click("issue-send");

        assertThat(byId(TextArea.class, "sheet-impact").isInvalid()).isTrue();
        assertThat(byId(TextArea.class, "sheet-obstacle").isInvalid()).isFalse();
        assertThat(board()).isEmpty();
        byId(TextArea.class, "sheet-impact").setValue("出荷が止まる");
        click("issue-send");

        assertThat(getCurrentView()).isInstanceOf(IssueView.class);
        assertThat(text("issue-answers")).contains("ランサムウェアによる被害", "出荷が止まる", "書かれていません");
    }

    @Test
    void changingTheSessionLosesNothingThatWasTyped() {
        sit(world, world.alpha(), Role.PARTICIPANT);
        navigate(IssueFormView.class);
        chooseSession();
        byId(TextArea.class, "sheet-impact").setValue("出荷が止まる");

        sessions().clear();
        assertThat(find(SheetFields.class, view()).all()).isEmpty();
        chooseSession();

        assertThat(byId(TextArea.class, "sheet-impact").getValue()).isEqualTo("出荷が止まる");
    }

    @Test
    void aDayIsAClickAwayInBusinessDays() {
        sit(world, world.alpha(), Role.PARTICIPANT);
        navigate(IssueFormView.class);

        click("issue-due-5");

        assertThat(byId(DatePicker.class, "issue-due").getValue()).isNotNull();
    }

    @Test
    void editingShowsWhatStandsThereKeepsTheOtherChangeAndWhatWasTyped() {
        var issue = raise();
        sit(world, world.alpha(), Role.PARTICIPANT);
        navigate(IssueEditView.class, Map.of("id", issue.toString()));
        assertThat(byId(TextField.class, "issue-title").getValue()).isEqualTo("共有フォルダー");
        byId(TextField.class, "issue-title").setValue("わたしの題");
        programme.as(
                world.alphaExec(),
                () -> editing.edit(
                        issue,
                        new NewIssue("先に書いた題", "だれでも開けます。", null, null, null, Disclosure.COHORT),
                        IssueExtras.NONE,
                        0));

        click("issue-keep");

        assertThat(find(Told.class, view()).single().getElement().getTextRecursively())
                .contains("まだ保存していません");
        assertThat(byId(TextField.class, "issue-title").getValue()).isEqualTo("わたしの題");
        assertThat(board().getFirst().title()).isEqualTo("先に書いた題");

        navigate(IssueEditView.class, Map.of("id", issue.toString()));
        byId(TextField.class, "issue-tags").setValue("権限、共有");
        click("issue-keep");
        assertThat(programme.as(world.alpha(), () -> cares.care(issue)).tags()).containsExactly("権限", "共有");
        assertThat(text("issue-edits")).contains("目印のことば", "先に書いた題");
    }

    @Test
    void theListOfOwnIssuesShowsThemAcrossSessions() {
        raise();
        sit(world, world.alpha(), Role.PARTICIPANT);

        navigate(OwnIssuesView.class);

        assertThat(text("own-issues")).contains("共有フォルダー", "期の参加企業に公開");
    }

    private UUID raise() {
        return programme.as(
                world.alpha(),
                () -> editing.raise(
                        new NewIssue("共有フォルダー", "だれでも開けます。", null, null, null, Disclosure.COHORT), IssueExtras.NONE));
    }

    @SuppressWarnings("unchecked")
    private Select<SessionRow> sessions() {
        return byId(Select.class, "issue-session");
    }

    private void chooseSession() {
        var select = sessions();
        select.setValue(select.getListDataView()
                .getItems()
                .filter(each -> each.id().equals(session))
                .findFirst()
                .orElseThrow());
    }

    private List<IssueCard> board() {
        return programme.as(world.alpha(), () -> queries.board(BoardFilter.ALL));
    }

    private String text(String id) {
        return find(Component.class, view()).withId(id).single().getElement().getTextRecursively();
    }

    @SuppressWarnings("unchecked")
    private <T> RadioButtonGroup<T> radio(String id) {
        return byId(RadioButtonGroup.class, id);
    }

    private Component view() {
        return (Component) getCurrentView();
    }
}
