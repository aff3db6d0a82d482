package jp.ishigaki.mail;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.OpenTenants;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Hands letters that are due to the mail server, tenant by tenant and one after the other. */
@Component
class Delivery {

    private static final Logger log = LoggerFactory.getLogger(Delivery.class);
    /** So that one tenant's thousand letters do not keep another's single one waiting. */
    private static final int AT_A_TIME = 100;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final OpenTenants tenants;
    private final Acting acting;
    private final Deliveries deliveries;
    private final MailServer server;
    private final Clock clock;
    private final ObjectProvider<ReplyWays> replies;
    private final ReentrantLock oneLetter = new ReentrantLock();
    private volatile boolean closed;
    private Instant notBefore = Instant.MIN;
    private Duration pause = FIRST_PAUSE;
    private @Nullable HandOver connection;

    Delivery(
            OpenTenants tenants,
            Acting acting,
            Deliveries deliveries,
            MailServer server,
            Clock clock,
            ObjectProvider<ReplyWays> replies) {
        this.tenants = tenants;
        this.acting = acting;
        this.deliveries = deliveries;
        this.server = server;
        this.clock = clock;
        this.replies = replies;
    }

    /** One round through all tenants. A server that does not answer is left alone for a growing while. */
    void run() {
        if (server.isConfigured()) {
            run(tenants.ids());
        }
    }

    synchronized void run(List<UUID> ids) {
        try {
            ids.forEach(tenant -> acting.asJob(tenant, deliveries::layDeadAttemptsOpen));
            if (clock.instant().isBefore(notBefore)) {
                return;
            }
            for (var tenant : ids) {
                if (!acting.asJob(tenant, this::deliverSome)) {
                    return;
                }
            }
        } finally {
            disconnect();
        }
    }

    /** Ends the worker after the letter it is just handing over. */
    void close() {
        closed = true;
        oneLetter.lock();
        oneLetter.unlock();
    }

    /** Answers whether the server was there. */
    private boolean deliverSome() {
        try {
            for (int sent = 0; sent < AT_A_TIME && !closed; sent++) {
                if (connection == null && !deliveries.isAnyDue() || !deliverOne(connected())) {
                    break;
                }
            }
            return true;
        } catch (MailServerUnavailableException e) {
            notBefore = clock.instant().plus(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
            return false;
        }
    }

    private HandOver connected() throws MailServerUnavailableException {
        var present = connection;
        if (present != null && present.isConnected()) {
            return present;
        }
        disconnect();
        var fresh = server.connect();
        connection = fresh;
        pause = FIRST_PAUSE;
        return fresh;
    }

    private boolean deliverOne(HandOver open) {
        oneLetter.lock();
        try {
            var claim = closed ? null : deliveries.claim().orElse(null);
            if (claim != null) {
                hand(claim, open);
            }
            return claim != null;
        } finally {
            oneLetter.unlock();
        }
    }

    private void hand(Claim claim, HandOver open) {
        var given = new Answer[1];
        try {
            var way = wayBack(claim);
            deliveries.handOver(claim, letter -> given[0] = open.hand(server.compose(letter, way)));
        } catch (DataAccessException | TransactionException e) {
            log.warn("{}: the answer could not be kept at once", claim);
            if (given[0] != null) {
                deliveries.note(claim, given[0]);
            }
        }
    }

    /** Committed before the letter goes, so that no answer can be faster. */
    private @Nullable ReplyWay wayBack(Claim claim) {
        var ways = replies.getIfAvailable();
        var reader = claim.subscriber();
        var place = claim.place();
        return ways == null || reader == null || place == null
                ? null
                : ways.open(reader, place, Locale.forLanguageTag(claim.language()))
                        .orElse(null);
    }

    private void disconnect() {
        var open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (MessagingException e) {
                log.debug("mail server: the connection ended on its own");
            }
        }
    }
}
