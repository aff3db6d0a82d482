package jp.ishigaki.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The demo's accounts have a published password: they must not exist beside real records or a real issuer. */
class DemoOnlyEmbeddedTest {

    /** The database of the tests is configured from outside, so to the application it is an external one. */
    @Nested
    @SpringBootTest(properties = {"ishigaki.embedded=true", "ishigaki.demo=true"})
    class BesideAnExternalDatabase {

        @Autowired
        WebApplicationContext application;

        @Test
        void thereIsNoDemoWhateverTheSettingsSay() throws Exception {
            assertThat(application.getEnvironment().getProperty("ishigaki.embedded"))
                    .isEqualTo("false");
            assertThat(application.getEnvironment().getProperty("ishigaki.demo"))
                    .isEqualTo("false");
            hasNoDemo(application);
        }
    }

    /** The database counts as the embedded one here, so that only the issuer decides. */
    @Nested
    @SpringBootTest(
            properties = {
                "ishigaki.test.demo=true",
                "spring.security.oauth2.client.registration.login.client-id=ishigaki",
                "spring.security.oauth2.client.registration.login.client-secret=secret",
                "spring.security.oauth2.client.registration.login.scope=openid,email",
                "spring.security.oauth2.client.registration.login.authorization-grant-type=authorization_code",
                "spring.security.oauth2.client.registration.login.redirect-uri={baseUrl}/login/oauth2/code/login",
                "spring.security.oauth2.client.registration.login.provider=external",
                "spring.security.oauth2.client.provider.external.authorization-uri=https://issuer.example/authorize",
                "spring.security.oauth2.client.provider.external.token-uri=https://issuer.example/token",
                "spring.security.oauth2.client.provider.external.jwk-set-uri=https://issuer.example/keys"
            })
    class BesideAnExternalIssuer {

        @Autowired
        WebApplicationContext application;

        @Test
        void thereIsNoDemo() throws Exception {
            assertThat(application.getEnvironment().getProperty("ishigaki.embedded"))
                    .isEqualTo("true");
            hasNoDemo(application);
        }
    }

    private static void hasNoDemo(WebApplicationContext application) throws Exception {
        assertThat(application.getBeanNamesForType(DemoProvider.class)).isEmpty();
        assertThat(application.getBeanNamesForType(DemoSignInPage.class)).isEmpty();
        assertThat(application.getBeanNamesForType(DemoPart.class)).isEmpty();
        assertThat(application.getBeanNamesForType(AuthenticationProvider.class))
                .isEmpty();
        assertThat(application.getBeanNamesForType(RegisteredClientRepository.class))
                .isEmpty();
        var browser = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        for (var path : new String[] {"/demo-idp/sign-in", "/demo-idp/authorize", "/demo-idp/keys"}) {
            var answer = browser.perform(get(path)).andReturn().getResponse();
            assertThat(answer.getStatus()).as(path).isIn(302, 401, 403, 404);
            assertThat(answer.getRedirectedUrl() == null ? "" : answer.getRedirectedUrl())
                    .doesNotContain("demo-idp");
            assertThat(answer.getContentAsString()).doesNotContain("password");
        }
    }
}
