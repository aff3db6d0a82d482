package jp.ishigaki.facilitation;

import java.util.UUID;
import jp.ishigaki.schedule.ScheduleQueries;
import jp.ishigaki.schedule.SessionRow;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who leads the workshop of a session: staff, and whoever teaches it. */
@Component
class Leading {

    private final ScheduleQueries schedule;
    private final Acting acting;

    Leading(ScheduleQueries schedule, Acting acting) {
        this.schedule = schedule;
        this.acting = acting;
    }

    boolean leads(SessionRow session) {
        var actor = acting.actor();
        return actor.is(Role.STAFF)
                || (actor.is(Role.LECTURER, Role.EXPERT)
                        && session.plan().everyLecturer().contains(actor.membership()));
    }

    /** The session, for whoever leads it. */
    SessionRow session(UUID id) {
        var session = schedule.session(id).orElseThrow(MissingException::new);
        if (!leads(session)) {
            throw new AccessDeniedException("lead");
        }
        return session;
    }
}
