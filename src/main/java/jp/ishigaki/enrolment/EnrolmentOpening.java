package jp.ishigaki.enrolment;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.identity.PersonInvited;
import jp.ishigaki.identity.SeatsOpened;
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
        open(List.of(invited.membership()));
    }

    @EventListener
    void on(SeatsOpened opened) {
        open(opened.memberships());
    }

    private void open(List<UUID> memberships) {
        var opened = db.sql("""
                        insert into enrolment (cohort_id, company_id, state, opened_at)
                        select distinct cohort_id, company_id, 'CONSENT_PENDING', cast(? as timestamptz) from membership
                        where id = any (cast(? as uuid[])) and company_id is not null on conflict do nothing
                        """)
                .param(Timestamp.from(clock.instant()))
                .param(memberships.stream().map(UUID::toString).toArray(String[]::new))
                .update();
        if (opened > 0) {
            texts.keep();
        }
    }
}
