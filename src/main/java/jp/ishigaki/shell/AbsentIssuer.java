package jp.ishigaki.shell;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;

/** An issuer that does not answer leads to a page that says so; left alone, the browser is sent round in a circle. */
final class AbsentIssuer implements ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> {

    private static final Logger LOG = LoggerFactory.getLogger(AbsentIssuer.class);

    @Override
    public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
        filter.setAuthenticationFailureHandler((request, response, failure) -> {
            LOG.warn(
                    "Nobody can sign in: {}",
                    NestedExceptionUtils.getMostSpecificCause(failure).toString());
            response.sendRedirect(request.getContextPath() + SecurityConfiguration.SIGN_IN_FAILED);
        });
        return filter;
    }
}
