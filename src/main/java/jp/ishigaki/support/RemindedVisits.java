package jp.ishigaki.support;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The planned visits with everybody they concern, as the tenant's job may ask. */
@Component
class RemindedVisits {

    record Visit(
            UUID dispatch,
            int number,
            String company,
            String expert,
            LocalDate heldOn,
            LocalTime startsAt,
            LocalDateTime endsAt,
            UUID person,
            String name,
            String email,
            String role) {

        LocalDateTime begin() {
            return heldOn.atTime(startsAt);
        }
    }

    private final JdbcClient db;

    RemindedVisits(JdbcClient db) {
        this.db = db;
    }

    List<Visit> all() {
        return db.sql("""
                        select dispatch, number, company, expert, held_on, starts_at, ends_at, person, name, email, role
                        from dispatch_reminders() order by held_on, starts_at, dispatch, person
                        """).query(Visit.class).list();
    }
}
