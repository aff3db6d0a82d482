package jp.ishigaki.enrolment.web;

import jakarta.servlet.DispatcherType;
import jp.ishigaki.shared.web.PublicPages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The public pages are open to everybody, keep no session, and run no script. */
@Configuration(proxyBeanMethods = false)
class ApplySecurity {

    /** Set on a form whose token does not fit, so that it is shown again with what was typed. */
    static final String STALE = ApplySecurity.class.getName() + ".stale";

    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    @Order(2)
    SecurityFilterChain publicFilters(HttpSecurity http, FormCount posts, PublicPages pages) {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("ishigaki-apply");
        tokens.setCookieCustomizer(cookie -> cookie.path("/apply").sameSite("Strict"));
        http.securityMatcher("/apply", "/apply/**", "/public/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .csrf(csrf -> csrf.csrfTokenRepository(tokens))
                .exceptionHandling(handling -> handling.accessDeniedHandler((request, response, refused) -> {
                    if (request.getDispatcherType() == DispatcherType.FORWARD) {
                        response.sendError(403);
                        return;
                    }
                    request.setAttribute(STALE, true);
                    request.getRequestDispatcher(request.getRequestURI()
                                    .substring(request.getContextPath().length()))
                            .forward(request, response);
                }))
                .addFilterBefore(new PostGuard(posts, pages), CsrfFilter.class)
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=()"))
                        .frameOptions(frame -> frame.deny()));
        return http.build();
    }
}
