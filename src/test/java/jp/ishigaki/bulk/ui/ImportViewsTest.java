package jp.ishigaki.bulk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.server.VaadinSession;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.ViewTest;
import jp.ishigaki.identity.Seat;
import jp.ishigaki.tenancy.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Imports as staff meet them. */
@DatabaseTest
class ImportViewsTest extends ViewTest {

    @Autowired
    Programme programme;

    @BeforeEach
    void sitDownAsStaff() {
        var world = programme.found();
        var session = VaadinSession.getCurrent();
        session.setAttribute(
                "jp.ishigaki.shell.Session.seat",
                new Seat(world.staff(), world.tenant(), UUID.randomUUID(), "森", Role.STAFF, "機構", null, null));
        acting.choose(session, world.staff());
        var authentication = new TestingAuthenticationToken("staff", "", "ROLE_STAFF");
        authentication.setAuthenticated(true);
        SecurityContextHolder.getContext().setAuthentication(authentication);
        UI.getCurrent().setLocale(Locale.JAPANESE);
    }

    @Test
    void aFileLeadsToItsPreviewAndErrorsAreSaidThere() {
        receive("企業名,業種枠,従業員数,備考\n石垣製作所,建築,38,a\n");

        assertThat(said()).contains("読まなかった列があります：備考", "「建築」は業種枠にありません", "取り込めません");
        assertThat(find(NativeButton.class).withId("import-confirm").exists()).isFalse();
    }

    @Test
    void aFileWithoutErrorsCanBeConfirmed() {
        receive("企業名,業種枠,従業員数\n石垣製作所,建設,38\n");

        assertThat(said()).contains("新規 1行", "1行を取り込む", "石垣製作所");
        assertThat(find(NativeButton.class).withId("import-confirm").exists()).isTrue();
    }

    @Test
    void whatCannotBeReadIsSaidBesideTheFile() {
        receive("企業名,従業員数\n石垣製作所,38\n");

        assertThat(said()).contains("必要な列がありません：業種枠");
    }

    private void receive(String csv) {
        var view = navigate(ImportsView.class);
        view.getChildren()
                .filter(ImportForm.class::isInstance)
                .map(ImportForm.class::cast)
                .findFirst()
                .orElseThrow()
                .receive("一覧.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private String said() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
