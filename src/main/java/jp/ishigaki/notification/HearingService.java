package jp.ishigaki.notification;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The acting person says how to hear of things. It is kept without a trail: it concerns nobody else. */
@Service
@Transactional
@AllowedFor
public class HearingService {

    private final JdbcClient db;
    private final Clock clock;
    private final Acting acting;
    private final AuditTrail audit;
    private final TopicList topics;

    HearingService(JdbcClient db, Clock clock, Acting acting, AuditTrail audit, TopicList topics) {
        this.db = db;
        this.clock = clock;
        this.acting = acting;
        this.audit = audit;
        this.topics = topics;
    }

    public void choose(String topic, Hearing how) {
        if (!topics.isKnown(topic) || topics.isMust(topic)) {
            throw new MissingException();
        }
        db.sql("""
                        insert into hearing_topic (topic, how) values (?, ?)
                        on conflict (tenant_id, person_id, topic) do update set how = excluded.how, stopped_at = null
                        """).params(topic, how.name()).update();
    }

    /** Takes back what a link in a letter ended: from now on it is heard of as usual. */
    public void resume(String topic) {
        if (topic.equals(TopicList.DIGEST)) {
            db.sql("update hearing set digest = true, stopped_at = null where person_id = ?")
                    .param(acting.actor().person())
                    .update();
        } else {
            db.sql("delete from hearing_topic where topic = ? and person_id = ?")
                    .params(topic, acting.actor().person())
                    .update();
        }
    }

    public void set(HearingSettings settings) {
        var stopped = settings.stoppedAt();
        db.sql("""
                        insert into hearing (digest, hour, daily, quiet_from, quiet_to, quiet_days_off, language, stopped_at)
                        values (:digest, :hour, :daily, :from, :to, :off, :language, :stopped)
                        on conflict (tenant_id, person_id) do update
                        set digest = excluded.digest, hour = excluded.hour, daily = excluded.daily,
                            quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to,
                            quiet_days_off = excluded.quiet_days_off, language = excluded.language,
                            stopped_at = excluded.stopped_at
                        """)
                .param("digest", settings.digest())
                .param("hour", settings.hour())
                .param("daily", settings.daily())
                .param("from", settings.quietFrom(), Types.TIME)
                .param("to", settings.quietTo(), Types.TIME)
                .param("off", settings.quietDaysOff())
                .param("language", settings.language())
                .param("stopped", stopped == null ? null : Timestamp.from(stopped), Types.TIMESTAMP)
                .update();
    }

    /** Whether letters may name titles that the whole cohort reads and that stand under a name. */
    @AllowedFor(Role.STAFF)
    public void nameTitles(boolean allowed) {
        db.sql("""
                        insert into letter_rule (titles, changed_at) values (?, ?)
                        on conflict (tenant_id) do update set titles = excluded.titles, changed_at = excluded.changed_at
                        """).params(allowed, Timestamp.from(clock.instant())).update();
        audit.record("letter.titles", allowed ? "on" : "off");
    }

    /** Ends what the secret of a letter stands for. What it was for is the reader's own, and so not on record. */
    @AllowedFor(Role.JOB)
    public void stop(StopSecret secret) {
        var reader = db.sql("select stop_letters(?)")
                .param(secret.text())
                .query((row, number) -> reader(row.getString(1)))
                .single();
        if (!reader.isEmpty()) {
            audit.record("letters.stopped", reader);
        }
    }

    private static String reader(@Nullable String found) {
        return found == null ? "" : found;
    }
}
