package jp.ishigaki.demo;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/**
 * A real OIDC provider in the same process, for people who try Ishigaki out. It keeps its own sign-in apart from the
 * application's, under {@code /demo-idp}, and its accounts in {@link DemoAccounts}.
 */
@Configuration(proxyBeanMethods = false)
@EmbeddedOnly
class DemoProvider {

    static final String PATH = "/demo-idp";
    private static final String CLIENT = "ishigaki-demo";
    private static final String READER = "ishigaki-demo-reader";
    private static final String READING = "ishigaki.read";
    private static final String AUDIENCE = "ishigaki";
    private static final String OWN_CONTEXT = "DEMO_IDP_SECURITY_CONTEXT";

    private final String issuer;
    private final String secret = UUID.randomUUID().toString();

    DemoProvider(@Value("${server.port}") int port) {
        this.issuer = "http://localhost:" + port;
    }

    @Bean
    AuthorizationServerSettings demoProviderSettings() {
        return AuthorizationServerSettings.builder()
                .issuer(issuer)
                .authorizationEndpoint(PATH + "/authorize")
                .tokenEndpoint(PATH + "/token")
                .jwkSetEndpoint(PATH + "/keys")
                .oidcUserInfoEndpoint(PATH + "/userinfo")
                .oidcLogoutEndpoint(PATH + "/logout")
                .build();
    }

    @Bean
    RegisteredClientRepository demoProviderClients() {
        return new InMemoryRegisteredClientRepository(
                RegisteredClient.withId(CLIENT)
                        .clientId(CLIENT)
                        .clientSecret("{noop}" + secret)
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                        .redirectUri(issuer + "/login/oauth2/code/login")
                        .postLogoutRedirectUri(issuer + "/signed-out")
                        .scope(OidcScopes.OPENID)
                        .scope(OidcScopes.EMAIL)
                        .scope(OidcScopes.PROFILE)
                        .build(),
                readingProgram());
    }

    /** A program on the visitor's own machine that reads by the API, and can keep no secret. */
    private static RegisteredClient readingProgram() {
        return RegisteredClient.withId(READER)
                .clientId(READER)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .redirectUri("http://127.0.0.1:8085/callback")
                .scope(READING)
                .build();
    }

    /** The application as a client of this provider: the endpoints are known, so nothing needs to be discovered. */
    @Bean
    ClientRegistration demoIssuer() {
        return ClientRegistration.withRegistrationId("login")
                .clientId(CLIENT)
                .clientSecret(secret)
                .clientName("Ishigaki demo")
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope(OidcScopes.OPENID, OidcScopes.EMAIL, OidcScopes.PROFILE)
                .issuerUri(issuer)
                .authorizationUri(issuer + PATH + "/authorize")
                .tokenUri(issuer + PATH + "/token")
                .jwkSetUri(issuer + PATH + "/keys")
                .userNameAttributeName("sub")
                .providerConfigurationMetadata(java.util.Map.of("end_session_endpoint", issuer + PATH + "/logout"))
                .build();
    }

    @Bean
    JWKSource<SecurityContext> demoProviderKeys() throws JOSEException {
        RSAKey key =
                new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        return new ImmutableJWKSet<>(new JWKSet(key));
    }

    @Bean
    JwtDecoder demoProviderDecoder(JWKSource<SecurityContext> keys) {
        return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
    }

    /** The demo addresses count as verified; what may read by the API is meant for the application. */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> demoProviderClaims() {
        return context -> {
            Authentication person = context.getPrincipal();
            if (person != null
                    && OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())) {
                context.getClaims().claim("email", person.getName()).claim("email_verified", true);
            } else if (context.getAuthorizedScopes().contains(READING)) {
                context.getClaims().audience(List.of(AUDIENCE));
            }
        };
    }

    @Bean
    @Order(1)
    SecurityFilterChain demoProviderChain(HttpSecurity http, Clock clock) {
        var requestCache = new HttpSessionRequestCache();
        requestCache.setSessionAttrName("DEMO_IDP_SAVED_REQUEST");
        var ownContext = new HttpSessionSecurityContextRepository();
        ownContext.setSpringSecurityContextKey(OWN_CONTEXT);
        http.securityMatcher(PATH + "/**", "/.well-known/openid-configuration")
                .with(new OAuth2AuthorizationServerConfigurer(), server -> server.oidc(oidc -> {}))
                .authorizeHttpRequests(requests -> requests.requestMatchers(PATH + "/sign-in", PATH + "/style.css")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .authenticationProvider(new DemoAccounts(clock))
                .securityContext(context -> context.securityContextRepository(ownContext))
                .requestCache(cache -> cache.requestCache(requestCache))
                .csrf(csrf -> csrf.ignoringRequestMatchers(PATH + "/token"))
                .formLogin(form -> form.loginPage(PATH + "/sign-in").permitAll())
                .exceptionHandling(errors ->
                        errors.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint(PATH + "/sign-in")));
        return http.build();
    }
}
