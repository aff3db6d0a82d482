package jp.ishigaki.reach.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinSession;
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

/** Where addresses are made, in and out. */
@DatabaseTest
class ReachViewsTest extends ViewTest {

    @Autowired
    Programme programme;

    private Programme.World world;

    @BeforeEach
    void foundAProgramme() {
        world = programme.found();
        var session = VaadinSession.getCurrent();
        session.setAttribute(
                "jp.ishigaki.shell.Session.seat",
                new Seat(world.staff(), world.tenant(), UUID.randomUUID(), "森", Role.STAFF, "機構", null, null));
        acting.choose(session, world.staff());
        var reader = new TestingAuthenticationToken("reader", "", "ROLE_STAFF");
        reader.setAuthenticated(true);
        SecurityContextHolder.getContext().setAuthentication(reader);
    }

    @Test
    void anAddressOfTheFeedIsShownOnceAndRevokedBesideTheCalendars() {
        navigate("schedule/feeds", Div.class);
        press("data-make-feed", "questions");

        assertThat(find(TextField.class)
                        .withId("question-feed-address")
                        .single()
                        .getValue())
                .contains("/feeds/questions/")
                .endsWith(".atom");
        press("data-revoke-feed", "questions");
        assertThat(find(TextField.class).withId("question-feed-address").exists())
                .isFalse();
    }

    @Test
    void theListOfQuestionsLeadsToWhereItsFeedIsMade() {
        navigate("community", Div.class);
        assertThat(find(Anchor.class).withId("question-feed-way").single().getHref())
                .isEqualTo("schedule/feeds#question-feed");
        navigate("schedule/feeds", Div.class);
        assertThat(find(Section.class).withId("question-feed").all()).hasSize(1);
    }

    @Test
    void aWebhookIsAddedTestedPausedAndRemoved() {
        navigate(WebhooksView.class);
        var address = find(TextField.class).withId("webhook-address").single();
        address.setValue("http://hooks.example.com/in");
        test(find(NativeButton.class).withId("webhook-add").single()).click();
        assertThat(address.isInvalid()).isTrue();
        assertThat(address.getValue()).isEqualTo("http://hooks.example.com/in");

        address.setValue("https://hooks.example.com/in");
        test(find(NativeButton.class).withId("webhook-add").single()).click();
        assertThat(find(TextField.class).withId("webhook-secret").single().getValue())
                .hasSize(43);

        press("data-act", "test");
        assertThat(getCurrentView().getElement().getTextRecursively()).contains("送信の記録", "送信待ち");
        press("data-act", "pause");
        assertThat(getCurrentView().getElement().getTextRecursively()).contains("停止中");
        press("data-act", "remove");
        assertThat(getCurrentView().getElement().getTextRecursively()).contains("伝える先はまだありません");
    }

    private void press(String attribute, String value) {
        test(find(NativeButton.class).all().stream()
                        .filter(button -> value.equals(button.getElement().getAttribute(attribute)))
                        .findFirst()
                        .orElseThrow())
                .click();
    }
}
