package jp.ishigaki.support;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.UUID;
import jp.ishigaki.enrolment.CompanyWithdrawn;
import jp.ishigaki.shared.Messages;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Calls off the visits still to come at a company that has left: its expert is free at those times and is told so. */
@Component
class VisitsOfTheWithdrawn {

    private record Planned(UUID id, int changes) {}

    private final DispatchService service;
    private final JdbcClient db;
    private final Messages messages;
    private final Clock clock;

    VisitsOfTheWithdrawn(DispatchService service, JdbcClient db, Messages messages, Clock clock) {
        this.service = service;
        this.db = db;
        this.messages = messages;
        this.clock = clock;
    }

    @EventListener
    void on(CompanyWithdrawn withdrawn) {
        db.sql("""
                        select id, changes from dispatch
                        where cohort_id = ? and company_id = ? and state = 'PLANNED' and held_on + starts_at > ?
                        """)
                .params(withdrawn.cohort(), withdrawn.company(), LocalDateTime.now(clock))
                .query(Planned.class)
                .list()
                .forEach(visit -> service.cancel(
                        visit.id(),
                        messages.getTranslation("support.VisitsOfTheWithdrawn.reason", Locale.JAPANESE),
                        visit.changes()));
    }
}
