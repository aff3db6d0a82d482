package jp.ishigaki.reach.api;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

/**
 * Which tokens let a program in: signed by the issuer by which people sign in, not run out, and meant for this
 * application. The issuer is asked for its keys at the first token, so an absent one never stops the start.
 */
@Component
class ApiTokens {

    private static final String REGISTRATION = "login";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ClientRegistrationRepository registrations;
    private final String audience;
    private final JwtDecoder decoder = new SupplierJwtDecoder(this::ofIssuer);

    ApiTokens(ClientRegistrationRepository registrations, @Value("${ishigaki.api.audience:ishigaki}") String audience) {
        this.registrations = registrations;
        this.audience = audience;
    }

    /** @throws JwtException when the token lets nobody in, or the issuer does not answer */
    Jwt read(String token) {
        return decoder.decode(token);
    }

    private JwtDecoder ofIssuer() {
        var registration = registrations.findByRegistrationId(REGISTRATION);
        var provider = Objects.requireNonNull(registration).getProviderDetails();
        var keys = Objects.requireNonNull(provider.getJwkSetUri(), "The issuer names no keys");
        var requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(PATIENCE);
        requests.setReadTimeout(PATIENCE);
        var issuers = NimbusJwtDecoder.withJwkSetUri(keys)
                .restOperations(new RestTemplate(requests))
                .jwsAlgorithms(all -> all.addAll(List.of(SignatureAlgorithm.values())))
                .validateType(false)
                .build();
        issuers.setJwtValidator(rules(registration));
        return issuers;
    }

    private OAuth2TokenValidator<Jwt> rules(ClientRegistration registration) {
        var issuer = Objects.requireNonNull(
                registration.getProviderDetails().getIssuerUri(), "Tokens are taken of a named issuer only");
        var type = new JwtTypeValidator("JWT", "at+jwt");
        type.setAllowEmpty(true);
        return new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(),
                new JwtIssuerValidator(issuer),
                type,
                new JwtClaimValidator<Collection<String>>(
                        JwtClaimNames.AUD, meant -> meant != null && meant.contains(audience)));
    }
}
