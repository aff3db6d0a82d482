package jp.ishigaki.reach.api;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.UriComponentsBuilder;

/** Tokens of the issuer that the application brings along: fetched as a program does, or signed with its key. */
record EmbeddedIssuer(MockMvc browser, String address, JWKSource<SecurityContext> keys) {

    private static final String CLIENT = "ishigaki-demo-reader";
    private static final String BACK = "http://127.0.0.1:8085/callback";
    private static final String VERIFIER = "a-verifier-of-more-than-forty-three-characters-for-the-test";
    private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");

    /** The whole way: a person signs in and lets the program read; the program fetches its token. */
    String fetch(String email) throws Exception {
        var session = new MockHttpSession();
        var ask = get("/demo-idp/authorize")
                .queryParam("response_type", "code")
                .queryParam("client_id", CLIENT)
                .queryParam("redirect_uri", BACK)
                .queryParam("scope", "ishigaki.read")
                .queryParam("state", "state")
                .queryParam("code_challenge", challenge())
                .queryParam("code_challenge_method", "S256")
                .accept(MediaType.TEXT_HTML)
                .session(session);
        browser.perform(ask).andReturn();
        browser.perform(post("/demo-idp/sign-in")
                        .param("username", email)
                        .param("password", "ishigaki-demo")
                        .with(csrf())
                        .session(session))
                .andReturn();
        var back = Objects.requireNonNull(
                browser.perform(ask).andReturn().getResponse().getRedirectedUrl());
        var code = UriComponentsBuilder.fromUriString(back)
                .build()
                .getQueryParams()
                .getFirst("code");
        var answer = browser.perform(post("/demo-idp/token")
                        .param("grant_type", "authorization_code")
                        .param("client_id", CLIENT)
                        .param("redirect_uri", BACK)
                        .param("code", code)
                        .param("code_verifier", VERIFIER))
                .andReturn()
                .getResponse()
                .getContentAsString();
        var token = TOKEN.matcher(answer);
        if (!token.find()) {
            throw new IllegalStateException(answer);
        }
        return token.group(1);
    }

    /** Good for an hour; the changes make it otherwise. */
    String sign(String subject, Consumer<JwtClaimsSet.Builder> changes) {
        var now = Instant.now();
        var claims = JwtClaimsSet.builder()
                .issuer(address)
                .subject(subject)
                .audience(List.of("ishigaki"))
                .issuedAt(now)
                .expiresAt(now.plusSeconds(3600))
                .claim("scope", List.of("ishigaki.read"));
        changes.accept(claims);
        return new NimbusJwtEncoder(keys)
                .encode(JwtEncoderParameters.from(claims.build()))
                .getTokenValue();
    }

    private static String challenge() throws Exception {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII)));
    }
}
