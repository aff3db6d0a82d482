package jp.ishigaki.support;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Visits as they lie in the database, within the rights of the running transaction. */
@Component
class Dispatches {

    private static final String ROWS = """
            select d.id, d.cohort_id as cohort, d.company_id as company, c.name as company_name, d.number,
                   d.expert_id as expert, coalesce(p.name, '') as expert_name, d.held_on, d.starts_at, d.minutes, d.mode,
                   d.place, d.link, d.state, d.reason, d.sequence, d.changes as version, d.changed_at
            from dispatch d
            join company c on c.tenant_id = d.tenant_id and c.id = d.company_id
            left join membership m on m.tenant_id = d.tenant_id and m.id = d.expert_id
            left join person p on p.tenant_id = m.tenant_id and p.id = m.person_id
            where\s""";

    private final JdbcClient db;

    Dispatches(JdbcClient db) {
        this.db = db;
    }

    List<DispatchWindow> windows(UUID cohort) {
        return db.sql("select number, first_day, last_day, settled from dispatch_windows(?) order by number")
                .param(cohort)
                .query(DispatchWindow.class)
                .list();
    }

    Optional<DispatchRow> dispatch(UUID id) {
        return rows("d.id = ?", id).stream().findFirst();
    }

    /** What a person of the acting tenant has at that time already, as far as the actor may see it. */
    List<DispatchRow> atTheSameTime(DispatchPlan plan, @Nullable UUID except) {
        return rows("""
                d.state <> 'CANCELLED' and d.held_on = ? and d.held_on + d.starts_at < ?
                and d.held_on + d.starts_at + d.minutes * interval '1 minute' > ?
                and m.person_id = (select e.person_id from membership e where e.id = ?)
                and d.id is distinct from cast(? as uuid) order by d.starts_at, d.id
                """, plan.heldOn(), plan.end(), plan.begin(), plan.expert(), except);
    }

    /** @param where fixed text with places for the parameters; never text from outside */
    List<DispatchRow> rows(String where, @Nullable Object... parameters) {
        var statement = db.sql(ROWS + where);
        for (var parameter : parameters) {
            statement = statement.param(parameter);
        }
        return statement.query(DispatchRow.class).list();
    }
}
