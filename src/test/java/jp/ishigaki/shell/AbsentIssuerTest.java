package jp.ishigaki.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Nobody listens on port 1. */
@SpringBootTest(
        properties = {
            "spring.security.oauth2.client.registration.login.client-id=ishigaki",
            "spring.security.oauth2.client.registration.login.client-secret=secret",
            "spring.security.oauth2.client.registration.login.scope=openid,email,profile",
            "spring.security.oauth2.client.provider.login.issuer-uri=http://127.0.0.1:1/realms/ishigaki"
        })
class AbsentIssuerTest {

    @Autowired
    WebApplicationContext application;

    @Test
    void signingInEndsOnAPageThatSaysItDidNotWork() throws Exception {
        var browser = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();

        var answer = browser.perform(get("/oauth2/authorization/login")).andReturn();

        assertThat(answer.getResponse().getRedirectedUrl()).isEqualTo("/sign-in-failed");
    }
}
