package jp.ishigaki.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.internal.MockPage;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.VaadinSession;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.identity.MembershipService;
import jp.ishigaki.identity.Seat;
import jp.ishigaki.shell.Session;
import jp.ishigaki.tenancy.Role;
import jp.ishigaki.tenancy.SeatChangedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** One person with a seat of either organiser and one more for a company, from signing in on. */
@DatabaseTest
class SeatSwitchTest extends SpringBrowserlessTest {

    @Autowired
    Programme programme;

    @Autowired
    MembershipService members;

    @Autowired
    IdentityQueries identity;

    @Autowired
    Session session;

    private final String address = "mari-" + UUID.randomUUID() + "@example.jp";
    private Programme.World world;
    private UUID lecturer;
    private UUID expertElsewhere;
    private UUID executive;

    @BeforeEach
    void takeThreeSeats() {
        world = programme.found();
        lecturer = programme.seat(world.staff(), "真理", address, Role.LECTURER, world.cohort(), null);
        expertElsewhere = programme.seat(world.staffOther(), "真理", address, Role.EXPERT, world.otherCohort(), null);
        executive = programme.seat(world.staff(), "真理", address, Role.EXECUTIVE, world.cohort(), world.betaCompany());
        programme.as(world.staffOther(), () -> members.assign(expertElsewhere, world.gammaCompany()));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theMenuShowsTheSeatActedByAndListsTheOthers() {
        signIn(address);
        open("");

        var menu = menu();
        assertThat(current(menu))
                .contains("機構")
                .contains("講師")
                .contains("令和6年度")
                .doesNotContain("別の機構");
        assertThat(switches(menu))
                .extracting(button -> button.getElement().getAttribute("data-seat"))
                .containsExactly(expertElsewhere.toString(), executive.toString());
        assertThat(switches(menu))
                .extracting(button -> button.getElement().getTextRecursively())
                .satisfiesExactly(
                        first -> assertThat(first).contains("別の機構").contains("専門家"),
                        second -> assertThat(second)
                                .contains("ベータ商事")
                                .contains("経営者")
                                .contains("機構")
                                .doesNotContain("別の機構"));
    }

    @Test
    void whoHoldsOneSeatIsOfferedNoSwitch() {
        var alone = "alone-" + address;
        programme.seat(world.staff(), "一人", alone, Role.LECTURER, world.cohort(), null);
        signIn(alone);
        open("");

        assertThat(switches(menu())).isEmpty();
        assertThat(menu().getElement().getTextRecursively()).doesNotContain("席を切り替える", "いまの席");
    }

    @Test
    void afterTheSwitchHomeAndQueriesAreThoseOfTheOtherSeat() {
        signIn(address);
        assertThat(open("")).contains("次の回と、返事を待っている質問です。");
        assertThat(identity.actor().tenant()).isEqualTo(world.tenant());

        press(expertElsewhere);
        comeBack();

        assertThat(open("")).contains("担当の企業のいま");
        assertThat(identity.actor().membership()).isEqualTo(expertElsewhere);
        assertThat(identity.actor().tenant()).isEqualTo(world.otherTenant());
        assertThat(identity.actor().readable()).containsExactly(world.gammaCompany());
        assertThat(identity.companiesInCare()).hasSize(1);
        assertThat(identity.company(world.alphaCompany())).isEmpty();
        assertThat(current(menu())).contains("別の機構").contains("専門家");
        assertThat(SecurityContextHolder.getContext().getAuthentication().getAuthorities())
                .extracting(Object::toString)
                .containsExactly("ROLE_EXPERT");
    }

    @Test
    void anOpenPageOfTheOldSeatDoesNotActByTheNewOne() {
        signIn(address);
        open("");
        var page = UI.getCurrent();

        press(executive);

        assertThat(left(page)).isEqualTo("/");
        assertThatThrownBy(identity::actor).isInstanceOf(SeatChangedException.class);
        page.navigate("community");
        assertThat(page.getInternals().getActiveRouterTargetsChain())
                .noneMatch(view -> view.getClass().getSimpleName().equals("CommunityView"));
        assertThat(session.seat()).map(Seat::membership).contains(executive);
    }

    @Test
    void aClickOnAPageOfTheOldSeatOpensItAnewInsteadOfEndingTheSeat() {
        signIn(address);
        open("");
        var page = UI.getCurrent();
        press(executive);

        try {
            identity.actor();
        } catch (SeatChangedException stale) {
            VaadinSession.getCurrent().getErrorHandler().error(new ErrorEvent(stale));
        }

        assertThat(left(page)).isEqualTo("/");
        assertThat(page.getInternals().getActiveViewLocation().getPath()).isEmpty();
    }

    @Test
    void nobodySitsDownInAnothersSeat() {
        signIn(address);
        open("");

        session.switchTo(world.beta());

        assertThat(session.seat()).map(Seat::membership).contains(lecturer);
        assertThat(identity.actor().membership()).isEqualTo(lecturer);
    }

    @Test
    void aSeatThatHasEndedIsNoLongerOffered() {
        programme.as(world.staff(), () -> members.end(executive));
        signIn(address);
        open("");

        assertThat(switches(menu()))
                .extracting(button -> button.getElement().getAttribute("data-seat"))
                .containsExactly(expertElsewhere.toString());
        session.switchTo(executive);
        assertThat(identity.actor().membership()).isEqualTo(lecturer);
    }

    private static void signIn(String address) {
        var claims = Map.<String, Object>of(
                "iss", "https://issuer.example", "sub", address, "email", address, "email_verified", true);
        var token = new OidcIdToken("token", Instant.EPOCH, Instant.MAX, claims);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        new OAuth2AuthenticationToken(new DefaultOidcUser(List.of(), token), List.of(), "login"));
    }

    private String open(String location) {
        UI.getCurrent().setLocale(Locale.JAPANESE);
        UI.getCurrent().navigate(location);
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private void press(NativeButton button) {
        test(button).click();
    }

    private void press(UUID seat) {
        press(find(NativeButton.class, menu())
                .withAttribute("data-seat", seat.toString())
                .single());
    }

    /** What the browser does when it is told to go to the first page. */
    private static void comeBack() {
        UI.getCurrent().getPage().reload();
    }

    private static String left(UI page) {
        return ((MockPage) page.getPage()).getLastExternalNavigationURL();
    }

    private SeatMenu menu() {
        return find(SeatMenu.class, UI.getCurrent()).single();
    }

    private List<NativeButton> switches(SeatMenu menu) {
        return find(NativeButton.class, menu).all().stream()
                .filter(button -> button.getElement().hasAttribute("data-seat"))
                .toList();
    }

    private String current(SeatMenu menu) {
        return find(Div.class, menu)
                .withAttribute("aria-current", "true")
                .single()
                .getElement()
                .getTextRecursively();
    }
}
