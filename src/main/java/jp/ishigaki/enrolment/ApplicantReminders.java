package jp.ishigaki.enrolment;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.OpenTenants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminds applicants once, on the last day of their days to answer, as long as they have not answered. */
@Component
@EnableScheduling
class ApplicantReminders {

    private static final Logger LOG = LoggerFactory.getLogger(ApplicantReminders.class);
    private static final Duration BEFORE = Duration.ofHours(16);

    private final JdbcClient db;
    private final Clock clock;
    private final Acting acting;
    private final OpenTenants tenants;
    private final ApplicantLetters letters;
    private final TransactionTemplate transaction;

    ApplicantReminders(
            JdbcClient db,
            Clock clock,
            Acting acting,
            OpenTenants tenants,
            ApplicantLetters letters,
            PlatformTransactionManager transactions) {
        this.db = db;
        this.clock = clock;
        this.acting = acting;
        this.tenants = tenants;
        this.letters = letters;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT30M")
    void remind() {
        for (var tenant : tenants.ids()) {
            try {
                acting.asJob(tenant, () -> transaction.executeWithoutResult(status -> remindOf()));
            } catch (RuntimeException e) {
                LOG.error("Applicants of tenant {} could not be reminded", tenant, e);
            }
        }
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
