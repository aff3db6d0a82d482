package jp.ishigaki.shell;

import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.identity.CohortChoice;
import jp.ishigaki.identity.IdentityQueries;
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
    private static final String ACCOUNT = Session.class.getName() + ".account";

    private record Account(String issuer, String subject) {}

    private final SignIns signIns;
    private final Acting acting;
    private final AuditTrail audit;
    private final IdentityQueries identity;

    Session(SignIns signIns, Acting acting, AuditTrail audit, IdentityQueries identity) {
        this.signIns = signIns;
        this.acting = acting;
        this.audit = audit;
        this.identity = identity;
    }

    /**
     * The seat acted by; the first one is taken when none was chosen yet, or when another account has signed in since.
     * Empty for people nobody invited.
     */
    public Optional<Seat> seat() {
        var session = VaadinSession.getCurrent();
        var account = account().orElse(null);
        if (!Objects.equals(account, session.getAttribute(ACCOUNT))) {
            standUp(session);
            session.setAttribute(ACCOUNT, account);
        }
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

    /** All seats of the account, asked anew each time. */
    public List<Seat> seats() {
        return user().flatMap(user -> account()
                        .map(account -> signIns.seatsOf(
                                account.issuer(),
                                account.subject(),
                                user.getEmail(),
                                Boolean.TRUE.equals(user.getEmailVerified()))))
                .orElse(List.of());
    }

    private static Optional<OidcUser> user() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof OAuth2AuthenticationToken token
                        && token.getPrincipal() instanceof OidcUser user
                ? Optional.of(user)
                : Optional.empty();
    }

    /** Issuer and subject are the identity; names and addresses change. */
    private static Optional<Account> account() {
        return user().flatMap(user -> {
            var issuer = user.getIssuer();
            var subject = user.getSubject();
            return issuer == null || subject == null
                    ? Optional.empty()
                    : Optional.of(new Account(issuer.toString(), subject));
        });
    }

    /** The name of the cohort that a seat of one's own is in; staff's is in none. */
    public Optional<String> cohortOf(Seat seat) {
        return acting.as(seat.membership(), identity::ownCohort).map(CohortChoice::name);
    }

    /**
     * Acts by another of one's own seats from now on. Every open page of the session belongs to the seat before and
     * does nothing more until it has come back as a page of the new one.
     */
    public void switchTo(UUID membership) {
        seats().stream()
                .filter(seat -> seat.membership().equals(membership))
                .findFirst()
                .ifPresent(seat -> {
                    acting.as(seat.membership(), () -> audit.record("seat.chosen", seat.membership()));
                    var session = VaadinSession.getCurrent();
                    sitDown(session, seat);
                    session.getUIs().forEach(page -> page.getPage().setLocation("/"));
                });
    }

    /** Forgets the seat: the membership has ended. */
    public void standUp(VaadinSession session) {
        session.setAttribute(SEAT, null);
        acting.choose(session, null);
    }

    /** Forgets the seat if it is still the ended one; the session may have taken another since. */
    void standUp(VaadinSession session, UUID ended) {
        if (session.getAttribute(SEAT) instanceof Seat seat && seat.membership().equals(ended)) {
            standUp(session);
        }
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
