package jp.ishigaki.community.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.ViewTest;
import jp.ishigaki.community.CommunityService;
import jp.ishigaki.community.NewQuestion;
import jp.ishigaki.curriculum.CurriculumService;
import jp.ishigaki.identity.Seat;
import jp.ishigaki.tenancy.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** What is new stands out in the list and in the thread, and goes by being read. */
@DatabaseTest
class UnreadViewTest extends ViewTest {

    @Autowired
    Programme programme;

    @Autowired
    CommunityService community;

    @Autowired
    CurriculumService textbook;

    private Programme.World world;
    private UUID asked;

    @BeforeEach
    void foundAProgramme() {
        world = programme.found();
        programme.as(world.staff(), () -> textbook.load());
        asked = programme.as(
                world.alpha(), () -> community.ask(new NewQuestion("更新の順", "どう進めますか。", "2-2-3", null, List.of())));
        var session = VaadinSession.getCurrent();
        session.setAttribute(
                "jp.ishigaki.shell.Session.seat",
                new Seat(
                        world.beta(),
                        world.tenant(),
                        UUID.randomUUID(),
                        "森",
                        Role.PARTICIPANT,
                        "機構",
                        null,
                        world.cohort()));
        acting.choose(session, world.beta());
        var reader = new TestingAuthenticationToken("reader", "", "ROLE_PARTICIPANT");
        reader.setAuthenticated(true);
        SecurityContextHolder.getContext().setAuthentication(reader);
    }

    @Test
    void aNewQuestionIsMarkedAndCountedUntilItIsOpened() {
        navigate(CommunityView.class);
        assertThat(marked()).containsExactly(asked.toString());
        assertThat(find(Span.class).withId("unread-count").single().getElement().getTextRecursively())
                .contains("1", "未読 1件");

        navigate(QuestionView.class, Map.of("id", asked.toString()));
        navigate(CommunityView.class);
        assertThat(marked()).isEmpty();
        assertThat(find(Span.class).withId("unread-count").exists()).isFalse();
        assertThat(find(NativeButton.class).withId("mark-all-read").exists()).isFalse();
    }

    @Test
    void whatWasAnsweredSinceIsMarkedInTheThread() {
        navigate(QuestionView.class, Map.of("id", asked.toString()));
        var answer = programme.as(world.expert2(), () -> community.answer(asked, "古いものからです。"));

        navigate(CommunityView.class);
        assertThat(marked()).containsExactly(asked.toString());
        navigate(QuestionView.class, Map.of("id", asked.toString()));
        assertThat(news().map(each -> each.getId().orElse(""))).containsExactly("answer-" + answer);
        navigate(QuestionView.class, Map.of("id", asked.toString()));
        assertThat(news()).isEmpty();
    }

    @Test
    void allIsMarkedAsReadAtOnce() {
        navigate(CommunityView.class);
        test(find(NativeButton.class).withId("mark-all-read").single()).click();

        assertThat(marked()).isEmpty();
        assertThat(find(NativeButton.class).withId("mark-all-read").exists()).isFalse();
    }

    private List<String> marked() {
        return news().map(row -> row.getElement().getAttribute("data-question")).toList();
    }

    private java.util.stream.Stream<Component> news() {
        return find(Div.class).all().stream()
                .filter(each -> each.hasClassName("is-new"))
                .map(Component.class::cast);
    }
}
