package jp.ishigaki.reach.api;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;

/** Programs come in by a bearer token and nothing else: no cookie, no session, no page of another origin. */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    @Bean
    @Order(2)
    SecurityFilterChain api(
            HttpSecurity http,
            ApiTokens tokens,
            ApiProblems problems,
            @Value("${ishigaki.api.scope:ishigaki.read}") String scope) {
        var challenge = new BearerTokenAuthenticationEntryPoint();
        var refusal = new BearerTokenAccessDeniedHandler();
        AuthenticationEntryPoint stranger = (request, response, failure) -> {
            challenge.commence(request, response, failure);
            problems.write(request, response, HttpStatus.UNAUTHORIZED, "token");
        };
        http.securityMatcher(ApiPaths.ROOT + "/**")
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .authorizeHttpRequests(requests -> requests.requestMatchers(ApiPaths.DESCRIPTION)
                        .permitAll()
                        .anyRequest()
                        .hasAuthority("SCOPE_" + scope))
                .exceptionHandling(failures -> failures.authenticationEntryPoint(stranger))
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.decoder(tokens::read))
                        .authenticationEntryPoint(stranger)
                        .accessDeniedHandler((request, response, denied) -> {
                            refusal.handle(request, response, denied);
                            problems.write(request, response, HttpStatus.FORBIDDEN, "scope");
                        })
                        .withObjectPostProcessor(unanswered(problems, stranger)));
        return http.build();
    }

    /** An issuer that does not answer is not the fault of the token. */
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> unanswered(
            ApiProblems problems, AuthenticationEntryPoint stranger) {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler((request, response, failure) -> {
                    if (failure instanceof AuthenticationServiceException) {
                        problems.write(request, response, HttpStatus.SERVICE_UNAVAILABLE, "issuer");
                    } else {
                        stranger.commence(request, response, failure);
                    }
                });
                return filter;
            }
        };
    }
}
