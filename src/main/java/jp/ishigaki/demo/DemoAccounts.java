package jp.ishigaki.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/**
 * The accounts of the demo provider: every address at demo.example, one password. After five failures within five
 * minutes an address is locked until the oldest of them is that long ago. Not a bean: Spring would make it the
 * application's own way to sign in.
 */
class DemoAccounts implements AuthenticationProvider {

    static final String PASSWORD = "ishigaki-demo";
    static final int ATTEMPTS = 5;
    static final Duration WINDOW = Duration.ofMinutes(5);
    private static final int REMEMBERED = 10_000;

    private final Map<String, Deque<Instant>> failures = new ConcurrentHashMap<>();
    private final Clock clock;

    DemoAccounts(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var address = attempt.getName().strip().toLowerCase(Locale.ROOT);
        address = address.contains("@") ? address : address + "@demo.example";
        if (isLocked(address)) {
            throw new LockedException(address);
        }
        if (!address.matches("[a-z0-9-]{1,40}@demo\\.example") || !PASSWORD.equals(attempt.getCredentials())) {
            remember(address);
            throw new BadCredentialsException("demo account");
        }
        failures.remove(address);
        return UsernamePasswordAuthenticationToken.authenticated(
                address,
                null,
                List.of(FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private boolean isLocked(String address) {
        var recent = failures.get(address);
        if (recent == null) {
            return false;
        }
        synchronized (recent) {
            recent.removeIf(at -> at.isBefore(clock.instant().minus(WINDOW)));
            return recent.size() >= ATTEMPTS;
        }
    }

    private void remember(String address) {
        if (failures.size() > REMEMBERED) {
            failures.clear();
        }
        var recent = failures.computeIfAbsent(address, none -> new ArrayDeque<>());
        synchronized (recent) {
            recent.addLast(clock.instant());
        }
    }
}
