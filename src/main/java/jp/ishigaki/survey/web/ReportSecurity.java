package jp.ishigaki.survey.web;

import jp.ishigaki.survey.SurveyPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Reports are open to everybody, keep no session, run no script and take nothing. */
@Configuration(proxyBeanMethods = false)
class ReportSecurity {

    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; "
            + "form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    @Order(3)
    SecurityFilterChain reportFilters(HttpSecurity http) {
        http.securityMatcher("/" + SurveyPaths.PUBLIC_REPORT + "/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=()"))
                        .frameOptions(frame -> frame.deny()));
        return http.build();
    }
}
