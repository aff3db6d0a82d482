package jp.ishigaki.enrolment;

import java.sql.Timestamp;
import java.time.Clock;
import jp.ishigaki.identity.PersonInvited;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A seat for a company, however it was given, opens the company's enrolment: both consents are asked for. */
@Component
class EnrolmentOpening {

    private final JdbcClient db;
    private final Clock clock;
    private final ParticipationTexts texts;

    EnrolmentOpening(JdbcClient db, Clock clock, ParticipationTexts texts) {
        this.db = db;
        this.clock = clock;
        this.texts = texts;
    }

    @EventListener
    void on(PersonInvited invited) {
        var opened = db.sql("""
                        insert into enrolment (cohort_id, company_id, state, opened_at)
                        select cohort_id, company_id, 'CONSENT_PENDING', ? from membership
                        where id = ? and company_id is not null on conflict do nothing
                        """)
                .params(Timestamp.from(clock.instant()), invited.membership())
                .update();
        if (opened > 0) {
            texts.keep();
        }
    }
}
