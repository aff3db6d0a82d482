package jp.ishigaki.worksheet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinSession;
import java.util.Map;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.ViewTest;
import jp.ishigaki.identity.Seat;
import jp.ishigaki.survey.Surveys;
import jp.ishigaki.tenancy.Role;
import jp.ishigaki.worksheet.WorksheetQueries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@DatabaseTest
class WorksheetViewsTest extends ViewTest {

    @Autowired
    Surveys surveys;

    @Autowired
    Programme programme;

    @Autowired
    WorksheetQueries worksheets;

    Programme.World world;

    @BeforeEach
    void sitDownAsStaff() {
        world = surveys.found().world();
        var session = VaadinSession.getCurrent();
        session.setAttribute(
                "jp.ishigaki.shell.Session.seat",
                new Seat(world.staff(), world.tenant(), UUID.randomUUID(), "森", Role.STAFF, "機構", null, null));
        acting.choose(session, world.staff());
        var authentication = new TestingAuthenticationToken("staff", "", "ROLE_STAFF");
        authentication.setAuthenticated(true);
        SecurityContextHolder.getContext().setAuthentication(authentication);
    }

    @Test
    void theSessionsStandThereWithTheirWorksheets() {
        navigate(WorksheetsView.class);

        assertThat(view().getElement().getTextRecursively()).contains("第6回 脅威から解決手段案まで", "5項目・標準（第1版）");
    }

    @Test
    void staffWordAFieldAndAddOneForTheirCohort() {
        navigate(WorksheetView.class, Map.of("session", "6"));
        byId(TextField.class, "field-label-2").setValue("仕事への影響");
        click("field-add");
        click("worksheet-keep");
        assertThat(byId(TextField.class, "field-label-6").isInvalid()).isTrue();
        assertThat(byId(TextField.class, "field-label-2").getValue()).isEqualTo("仕事への影響");

        byId(TextField.class, "field-label-6").setValue("かかるお金");
        click("field-up-6");
        click("worksheet-keep");

        var sheet = programme
                .as(world.alpha(), () -> worksheets.inForce(world.cohort()))
                .get(6);
        assertThat(sheet.cohort()).isEqualTo(world.cohort());
        assertThat(sheet.fields())
                .extracting(field -> field.label().ja())
                .containsExactly("脅威", "仕事への影響", "効きそうな手順", "障壁（じゃまになること）", "かかるお金", "解決手段案");
        assertThat(getCurrentView()).isInstanceOf(WorksheetsView.class);
    }

    private Component view() {
        return (Component) getCurrentView();
    }
}
