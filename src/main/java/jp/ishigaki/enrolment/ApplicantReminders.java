package jp.ishigaki.enrolment;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import jp.ishigaki.tenancy.OpenTenants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds applicants once, on the last day of their days to answer, as long as they have not answered. And finishes what a
 * request from outside left half done when the machine stopped between its two steps.
 */
@Component
@EnableScheduling
class ApplicantReminders {

    private static final Duration BEFORE = Duration.ofHours(16);
    private static final Duration LOOKED_BACK = Duration.ofDays(3);
    private static final Duration LEFT_TO_THE_REQUEST = Duration.ofMinutes(1);

    private final JdbcClient db;
    private final Clock clock;
    private final OpenTenants tenants;
    private final ApplicantLetters letters;
    private final ReserveOffers reserves;
    private final TransactionTemplate transaction;

    ApplicantReminders(
            JdbcClient db,
            Clock clock,
            OpenTenants tenants,
            ApplicantLetters letters,
            ReserveOffers reserves,
            PlatformTransactionManager transactions) {
        this.db = db;
        this.clock = clock;
        this.tenants = tenants;
        this.letters = letters;
        this.reserves = reserves;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT30M")
    void remind() {
        eachTenant(this::finish);
        eachTenant(this::remindOf);
    }

    private void eachTenant(Runnable work) {
        tenants.each(tenant -> transaction.executeWithoutResult(status -> work.run()));
    }

    /** Receipts that were not written, and seats given back that were not offered; in the running transaction. */
    void finish() {
        var now = clock.instant();
        db.sql("""
                        select a.id from application a where a.state = 'RECEIVED' and a.received_at between ? and ?
                        and not exists (select from outgoing_mail m where m.tenant_id = a.tenant_id
                                        and m.key = 'enrolment.received ' || a.id)
                        """)
                .params(Timestamp.from(now.minus(LOOKED_BACK)), Timestamp.from(now.minus(LEFT_TO_THE_REQUEST)))
                .query(UUID.class)
                .list()
                .forEach(letters::received);
        db.sql("""
                        select distinct on (a.cohort_id, a.quota_frame) a.id from application a
                        where a.state = 'DECLINED' and a.decline_asked_at between ? and ?
                        """)
                .params(Timestamp.from(now.minus(LOOKED_BACK)), Timestamp.from(now.minus(LEFT_TO_THE_REQUEST)))
                .query(UUID.class)
                .list()
                .forEach(reserves::offerAfter);
    }

    /** In the running transaction of a tenant's job. */
    void remindOf() {
        var now = clock.instant();
        db.sql("""
                        select id from application where state = 'OFFERED' and named_at is null
                        and decline_asked_at is null and reminded_at is null and respond_by > ? and respond_by <= ?
                        """)
                .params(Timestamp.from(now), Timestamp.from(now.plus(BEFORE)))
                .query(UUID.class)
                .list()
                .forEach(application -> {
                    letters.reminded(application);
                    db.sql("update application set reminded_at = ? where id = ?")
                            .params(Timestamp.from(now), application)
                            .update();
                });
    }
}
