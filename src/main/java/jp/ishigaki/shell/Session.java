package jp.ishigaki.shell;

import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.identity.Seat;
import jp.ishigaki.identity.SignIns;
import jp.ishigaki.tenancy.Acting;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** What a browser session knows of the person signed in: the seats they hold and the one they act by. */
@Component
public class Session {

    private static final String SEAT = Session.class.getName() + ".seat";

    private final SignIns signIns;
    private final Acting acting;
    private final AuditTrail audit;

    Session(SignIns signIns, Acting acting, AuditTrail audit) {
        this.signIns = signIns;
        this.acting = acting;
        this.audit = audit;
    }

    /** The seat acted by; the first one is taken when none was chosen yet. Empty for people nobody invited. */
    public Optional<Seat> seat() {
        var session = VaadinSession.getCurrent();
        if (session.getAttribute(SEAT) instanceof Seat seat) {
            return Optional.of(seat);
        }
        var first = seats().stream().findFirst();
        first.ifPresent(seat -> {
            sitDown(session, seat);
            audit.record("signed.in", seat.membership());
        });
        return first;
    }

    /** The seat a session acts by, without looking for one. */
    Optional<Seat> present(VaadinSession session) {
        return Optional.ofNullable((Seat) session.getAttribute(SEAT));
    }

    /** All seats of the account, asked anew each time. */
    public List<Seat> seats() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof OAuth2AuthenticationToken token
                        && token.getPrincipal() instanceof OidcUser user
                ? signIns.seatsOf(
                        user.getIssuer() == null ? "" : user.getIssuer().toString(),
                        user.getName(),
                        user.getEmail(),
                        Boolean.TRUE.equals(user.getEmailVerified()))
                : List.of();
    }

    /** Acts by another of one's own seats from now on. */
    public void switchTo(UUID membership) {
        seats().stream()
                .filter(seat -> seat.membership().equals(membership))
                .findFirst()
                .ifPresent(seat -> {
                    sitDown(VaadinSession.getCurrent(), seat);
                    audit.record("seat.chosen", seat.membership());
                });
    }

    /** Forgets the seat: the membership has ended. */
    public void standUp(VaadinSession session) {
        session.setAttribute(SEAT, null);
        acting.choose(session, null);
    }

    private void sitDown(VaadinSession session, Seat seat) {
        session.setAttribute(SEAT, seat);
        acting.choose(session, seat.membership());
        giveRole(session.getSession(), seat);
    }

    /** The routes' access annotations ask the authentication, so it carries the role of the seat. */
    private static void giveRole(WrappedSession session, Seat seat) {
        Authentication present = SecurityContextHolder.getContext().getAuthentication();
        if (present instanceof OAuth2AuthenticationToken token && token.getPrincipal() != null) {
            var context = SecurityContextHolder.createEmptyContext();
            var seated = new OAuth2AuthenticationToken(
                    token.getPrincipal(),
                    List.of(new SimpleGrantedAuthority("ROLE_" + seat.role())),
                    token.getAuthorizedClientRegistrationId());
            seated.setDetails(token.getDetails());
            context.setAuthentication(seated);
            SecurityContextHolder.setContext(context);
            session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
        }
    }
}
