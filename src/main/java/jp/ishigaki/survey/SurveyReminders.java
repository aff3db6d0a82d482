package jp.ishigaki.survey;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import jp.ishigaki.mail.Letter;
import jp.ishigaki.mail.Outbox;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.OpenTenants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminds those who have not answered on the evening of the session, once. */
@Component
@EnableScheduling
class SurveyReminders {

    private record Unanswered(
            UUID sessionId, int number, UUID personId, String personName, String companyName, String email) {}

    private static final Logger LOG = LoggerFactory.getLogger(SurveyReminders.class);

    /** People are home by then, and have some hours left. */
    static final LocalTime EVENING = LocalTime.of(20, 0);

    private final JdbcClient db;
    private final Clock clock;
    private final Acting acting;
    private final OpenTenants tenants;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final String address;

    SurveyReminders(
            JdbcClient db,
            Clock clock,
            Acting acting,
            OpenTenants tenants,
            Outbox outbox,
            PlatformTransactionManager transactions,
            @Value("${ishigaki.address:http://localhost:${server.port}}") String address) {
        this.db = db;
        this.clock = clock;
        this.acting = acting;
        this.tenants = tenants;
        this.outbox = outbox;
        this.transaction = new TransactionTemplate(transactions);
        this.address = address;
    }

    @Scheduled(initialDelayString = "PT4M", fixedDelayString = "PT10M")
    void remind() {
        if (LocalTime.now(clock).isBefore(EVENING)) {
            return;
        }
        for (var tenant : tenants.ids()) {
            try {
                acting.asJob(tenant, () -> transaction.executeWithoutResult(status -> remindOf()));
            } catch (RuntimeException e) {
                LOG.error("Participants of tenant {} could not be reminded of a survey", tenant, e);
            }
        }
    }

    /** In the running transaction of a tenant's job. A letter that was put already is not put again. */
    void remindOf() {
        db.sql("select session_id, number, person_id, person_name, company_name, email from survey_unanswered(?)")
                .param(LocalDateTime.now(clock))
                .query(Unanswered.class)
                .list()
                .forEach(each -> outbox.put(letter(each)));
    }

    private Letter letter(Unanswered to) {
        return new Letter(
                "survey.reminder",
                to.email(),
                Locale.JAPANESE,
                Map.of(
                        "name", to.personName(),
                        "company", to.companyName(),
                        "number", String.valueOf(to.number()),
                        "page", address + "/" + SurveyPaths.answer(to.sessionId())),
                "survey.reminder " + to.sessionId() + " " + to.personId());
    }
}
