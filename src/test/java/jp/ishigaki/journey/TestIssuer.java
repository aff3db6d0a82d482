package jp.ishigaki.journey;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** An OpenID issuer that believes whoever comes, with the sign-in page's fields of the demo's. */
final class TestIssuer implements AutoCloseable {

    static final String CLIENT = "second-node";
    static final String SECRET = "second-node-secret";

    private record Grant(String email, String nonce) {}

    private final HttpServer server;
    private final RSAKey key;
    private final Map<String, Grant> grants = new ConcurrentHashMap<>();

    TestIssuer() {
        try {
            key = new RSAKeyGenerator(2048).keyID("journey").generate();
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (JOSEException | IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext(
                "/.well-known/openid-configuration",
                asked -> answer(asked, "application/json", """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/keys", "response_types_supported": ["code"], "subject_types_supported": ["public"],
                 "id_token_signing_alg_values_supported": ["RS256"],
                 "token_endpoint_auth_methods_supported": ["client_secret_basic"]}
                """.formatted(address())));
        server.createContext(
                "/keys", asked -> answer(asked, "application/json", new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/grant", this::grant);
        server.createContext("/token", this::token);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void authorize(HttpExchange asked) throws IOException {
        answer(asked, "text/html; charset=utf-8", """
                <!doctype html><title>Sign in</title><form action="/grant"><input type="hidden" name="query" value="%s">
                <input id="username" name="username"><input id="password" type="password" name="password">
                <button type="submit">Sign in</button></form>
                """.formatted(
                        asked.getRequestURI().getRawQuery().replace("&", "&amp;")));
    }

    private void grant(HttpExchange asked) throws IOException {
        var sent = fields(asked.getRequestURI().getRawQuery());
        var query = fields(sent.get("query"));
        var code = UUID.randomUUID().toString();
        grants.put(code, new Grant(sent.get("username"), query.get("nonce")));
        asked.getResponseHeaders()
                .add(
                        "Location",
                        query.get("redirect_uri") + "?code=" + code + "&state="
                                + URLEncoder.encode(query.get("state"), StandardCharsets.UTF_8));
        asked.sendResponseHeaders(302, -1);
        asked.close();
    }

    private void token(HttpExchange asked) throws IOException {
        var sent = fields(new String(asked.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var grant = grants.remove(sent.get("code"));
        answer(asked, "application/json", """
                {"access_token": "%s", "token_type": "Bearer", "expires_in": 300, "scope": "openid email profile",
                 "id_token": "%s"}
                """.formatted(UUID.randomUUID(), idToken(grant)));
    }

    private String idToken(Grant grant) {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(address())
                .subject(grant.email())
                .audience(CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("nonce", grant.nonce())
                .claim("email", grant.email())
                .claim("email_verified", true)
                .build();
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private static Map<String, String> fields(String query) {
        var fields = new HashMap<String, String>();
        for (var field : query.split("&")) {
            var parts = field.split("=", 2);
            fields.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return fields;
    }

    private static void answer(HttpExchange asked, String type, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        asked.getResponseHeaders().add("Content-Type", type);
        asked.sendResponseHeaders(200, bytes.length);
        asked.getResponseBody().write(bytes);
        asked.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
