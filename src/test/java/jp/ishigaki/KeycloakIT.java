package jp.ishigaki;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.ishigaki.identity.Founding;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Ishigaki with nothing but Spring's standard properties signs people in at a real Keycloak. */
@Tag("keycloak")
class KeycloakIT {

    private static final String EMAIL = "alpha@demo.example";
    private static final String PASSWORD = "ishigaki-demo";

    private static KeycloakServer keycloak;
    private static ConfigurableApplicationContext application;
    private static String address;

    @BeforeAll
    static void start() throws Exception {
        int port = KeycloakServer.freePort();
        address = "http://localhost:" + port;
        keycloak = KeycloakServer.start(port);
        application = new SpringApplicationBuilder(Ishigaki.class)
                .run(
                        "--server.port=" + port,
                        "--spring.security.oauth2.client.registration.login.client-id=" + KeycloakServer.CLIENT,
                        "--spring.security.oauth2.client.registration.login.client-secret=" + KeycloakServer.SECRET,
                        "--spring.security.oauth2.client.registration.login.scope=openid,email,profile",
                        "--spring.security.oauth2.client.provider.login.issuer-uri=" + keycloak.issuer());
        invite(application, EMAIL);
    }

    @AfterAll
    static void stop() {
        if (application != null) {
            application.close();
        }
        if (keycloak != null) {
            keycloak.close();
        }
    }

    /** Makes the person with this address known to Ishigaki, as staff would. */
    private static void invite(ConfigurableApplicationContext application, String email) {
        application.getBean(Founding.class).found(UUID.randomUUID(), "機構", "Organiser", "事務局 花子", email);
    }

    @Test
    void theRealmWeShipHasAConfidentialClient() throws Exception {
        String form = "grant_type=authorization_code&code=none&redirect_uri=" + address
                + "/login/oauth2/code/login&client_id=" + KeycloakServer.CLIENT + "&client_secret=";

        assertThat(keycloak.token(form + "wrong").body()).contains("Invalid client");
        assertThat(keycloak.token(form + KeycloakServer.SECRET).body()).contains("invalid_grant");
    }

    @Test
    void anInvitedPersonSignsInWithTheAddressThatTheIssuerVerified() {
        try (var playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var browser = launch(playwright)) {
            Page page = browser.newPage();
            page.navigate(address + "/oauth2/authorization/login");
            page.locator("#username").fill(EMAIL);
            page.locator("#password").fill(PASSWORD);
            page.locator("#kc-login").click();
            page.waitForURL(url -> url.startsWith(address));
            page.waitForLoadState(LoadState.NETWORKIDLE);
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "keycloak.png")));

            assertThat(page.url()).startsWith(address).doesNotContain("error").doesNotContain("/login");
            assertThat(page.context().cookies(address)).anyMatch(cookie -> cookie.httpOnly);
        }
    }

    private static Browser launch(Playwright playwright) {
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }
}
