package jp.ishigaki.shell;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Signing in at the one OIDC issuer, and the headers every answer carries. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OAuth2ClientProperties.class)
class SecurityConfiguration {

    static final String REGISTRATION = "login";
    static final String SIGN_IN_FAILED = "/sign-in-failed";

    /** Vaadin 25.2 evaluates scripts in the page; everything else comes from this server and is framed by nobody. */
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
                    + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; "
                    + "object-src 'none'; base-uri 'self'; frame-ancestors 'none'";

    /** The issuer is asked for its metadata at the first sign-in, so a slow or absent one never stops the start. */
    @Bean
    ClientRegistrationRepository clientRegistrations(
            OAuth2ClientProperties properties, ObjectProvider<ClientRegistration> demoIssuer) {
        return new SupplierClientRegistrationRepository(
                () -> properties.getRegistration().isEmpty()
                        ? new InMemoryClientRegistrationRepository(demoIssuer.getObject())
                        : new InMemoryClientRegistrationRepository(
                                new OAuth2ClientPropertiesMapper(properties).asClientRegistrations()));
    }

    /** Metrics are answered on a management port of their own only, which is for the operator to open or not. */
    @Bean
    SecurityFilterChain application(
            HttpSecurity http,
            ClientRegistrationRepository registrations,
            @Value("${management.server.port:-1}") int managementPort) {
        http.authorizeHttpRequests(requests -> requests.requestMatchers(
                        "/actuator/health",
                        "/actuator/health/**",
                        "/favicon.ico",
                        "/icons/**",
                        "/push-worker.js",
                        "/calendar/*.ics",
                        "/feeds/questions/*.atom",
                        "/signed-out")
                .permitAll()
                .requestMatchers("/actuator/**")
                .access((who, asked) ->
                        new AuthorizationDecision(asked.getRequest().getLocalPort() == managementPort)));
        var signedOut = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        signedOut.setPostLogoutRedirectUri("{baseUrl}/signed-out");
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin -> vaadin.oauth2LoginPage("/oauth2/authorization/" + REGISTRATION)
                        .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated)
                        .logoutSuccessHandler(signedOut));
        http.oauth2Login(login -> login.failureUrl(SIGN_IN_FAILED).addObjectPostProcessor(new AbsentIssuer()));
        http.headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=()"))
                .frameOptions(frame -> frame.deny()));
        return http.build();
    }
}
