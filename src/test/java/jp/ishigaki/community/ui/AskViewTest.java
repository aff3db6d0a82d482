package jp.ishigaki.community.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.community.CommunityService;
import jp.ishigaki.community.Drafts;
import jp.ishigaki.community.NewQuestion;
import jp.ishigaki.curriculum.CurriculumService;
import jp.ishigaki.identity.Seat;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Asking well: what is found, tagged and attached while a question is written. */
@DatabaseTest
class AskViewTest extends SpringBrowserlessTest {

    @Autowired
    Programme programme;

    @Autowired
    CommunityService community;

    @Autowired
    Drafts drafts;

    @Autowired
    CurriculumService textbook;

    @Autowired
    Acting acting;

    Programme.World world;

    @BeforeEach
    void foundAProgramme() {
        world = programme.found();
        programme.as(world.staff(), () -> textbook.load());
        programme.as(
                world.beta(),
                () -> community.ask(new NewQuestion("退職者のアカウント", "<b>いつ</b>消しますか。", null, null, List.of("退職"))));
        sit(world.alpha(), Role.PARTICIPANT);
        navigate(AskView.class);
    }

    @AfterEach
    void standUp() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aMomentAfterTheLastKeyWhatIsLikeItIsShownAndOnlyTheNumberIsTold() {
        var title = byId(TextField.class, "question-title");
        assertThat(title.getValueChangeMode()).isEqualTo(ValueChangeMode.LAZY);
        assertThat(title.getValueChangeTimeout()).isEqualTo(400);
        assertThat(count().getText()).isEmpty();

        title.setValue("退職者がいます");

        assertThat(count().getText()).isEqualTo("近いものが1件あります。");
        assertThat(count().getElement().getAttribute("role")).isEqualTo("status");
        var found = find(Anchor.class).withClassName("row-title").single();
        assertThat(found.getTarget()).hasValue("_blank");
        assertThat(found.getElement().getAttribute("rel")).isEqualTo("noopener");
        assertThat(found.getElement().getTextRecursively()).startsWith("退職者のアカウント");
        assertThat(byId(SimilarPanel.class, "similar").getElement().getOuterHTML())
                .contains("<mark>退職者</mark>", "&lt;b&gt;");
    }

    @Test
    void thatNothingIsLikeItIsSaidAndOneLetterAsksNothing() {
        var title = byId(TextField.class, "question-title");

        title.setValue("複合機");
        assertThat(count().getText()).isEqualTo("近いものは見つかりませんでした。");
        assertThat(find(NativeButton.class).withId("similar-solved").exists()).isFalse();
        title.setValue("複");

        assertThat(count().getText()).isEmpty();
    }

    @Test
    void whoseQuestionIsSolvedLetsTheDraftGoAndMayTakeItBack() {
        byId(TextField.class, "question-title").setValue("退職者");
        byId(TextArea.class, "question-body").setValue("書きかけの文");

        click("similar-solved");
        assertThat(find(TextField.class).withId("question-title").exists()).isFalse();
        assertThat(programme.as(world.alpha(), () -> drafts.open("question")).isEmpty())
                .isTrue();
        click("take-back");

        assertThat(byId(TextArea.class, "question-body").getValue()).isEqualTo("書きかけの文");
        assertThat(count().getText()).isEqualTo("近いものが1件あります。");
        assertThat(programme.as(world.alpha(), () -> drafts.open("question")).title())
                .isEqualTo("退職者");
    }

    private Paragraph count() {
        return byId(Paragraph.class, "similar-count");
    }

    private void click(String id) {
        test(byId(NativeButton.class, id)).click();
    }

    private <T extends Component> T byId(Class<T> type, String id) {
        return find(type).withId(id).single();
    }

    private void sit(UUID membership, Role role) {
        var session = VaadinSession.getCurrent();
        session.setAttribute(
                "jp.ishigaki.shell.Session.seat",
                new Seat(membership, world.tenant(), UUID.randomUUID(), "森", role, "機構", null, world.cohort()));
        acting.choose(session, membership);
        var authentication = new TestingAuthenticationToken("reader", "", "ROLE_" + role);
        authentication.setAuthenticated(true);
        SecurityContextHolder.getContext().setAuthentication(authentication);
    }
}
