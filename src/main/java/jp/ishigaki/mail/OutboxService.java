package jp.ishigaki.mail;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.UUID;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The staff's decisions on letters that did not go, or of which nobody knows. Who decided is kept with the letter. */
@Service
@Transactional
@AllowedFor(Role.STAFF)
public class OutboxService {

    private final JdbcClient db;
    private final Clock clock;
    private final Acting acting;

    OutboxService(JdbcClient db, Clock clock, Acting acting) {
        this.db = db;
        this.clock = clock;
        this.acting = acting;
    }

    /** Sends the letter again; answers false when it was not, or no longer, to be decided about. */
    public boolean resend(UUID letter) {
        return decide("state = 'WAITING', ended_at = null", "state in ('FAILED', 'UNCLEAR') and id = :id", letter) > 0;
    }

    /** Sends all letters again that the mail server refused; answers how many. */
    public int resendAllFailed() {
        return decide("state = 'WAITING', ended_at = null", "state = 'FAILED'", null);
    }

    /** Lets the letter be; answers false when it was not, or no longer, to be decided about. */
    public boolean leave(UUID letter) {
        return decide(
                        "state = 'LEFT', subject = null, body = null",
                        "state in ('FAILED', 'UNCLEAR') and id = :id",
                        letter)
                > 0;
    }

    private int decide(String what, String which, @Nullable UUID letter) {
        return db.sql("update outgoing_mail set attempts = 0, due_at = :now, decided_at = :now, decided_by = :person, "
                        + what + " where " + which)
                .param("now", Timestamp.from(clock.instant()))
                .param("person", acting.actor().person())
                .param("id", letter, Types.OTHER)
                .update();
    }
}
