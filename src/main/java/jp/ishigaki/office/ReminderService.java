package jp.ishigaki.office;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.calendar.BusinessCalendar;
import jp.ishigaki.calendar.Reminders;
import jp.ishigaki.mail.Outbox;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Staff set when people are reminded, and see whom; the tenant's job puts the letters. */
@Service
@Transactional
@AllowedFor(Role.STAFF)
public class ReminderService {

    private final List<Reminders> sources;
    private final ReminderRules rules;
    private final ReminderLetters letters;
    private final Outbox outbox;
    private final BusinessCalendar calendar;
    private final JdbcClient db;
    private final Clock clock;
    private final Acting acting;
    private final AuditTrail audit;

    ReminderService(
            List<Reminders> sources,
            ReminderRules rules,
            ReminderLetters letters,
            Outbox outbox,
            BusinessCalendar calendar,
            JdbcClient db,
            Clock clock,
            Acting acting,
            AuditTrail audit) {
        this.sources = sources;
        this.rules = rules;
        this.letters = letters;
        this.outbox = outbox;
        this.calendar = calendar;
        this.db = db;
        this.clock = clock;
        this.acting = acting;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public List<ReminderRule> rules() {
        return List.copyOf(rules.inForce().values());
    }

    /** Whom a rule with these days would have written to today, apart from those who were written to already. */
    @Transactional(readOnly = true)
    public List<Reminded> preview(String kind, int days) {
        var rule = new ReminderRule(kind, days, 0, true, 0);
        return sources.stream()
                .filter(source -> source.kind().equals(kind))
                .flatMap(source -> letters.due(source, rule).stream())
                .map(due -> new Reminded(
                        due.reminder().name(),
                        due.reminder().email(),
                        due.reminder().due()))
                .toList();
    }

    /**
     * Sets a rule.
     *
     * @throws StaleReminderException when somebody set it otherwise meanwhile
     */
    public void set(ReminderRule rule) {
        if (!rules.inForce().containsKey(rule.kind())) {
            throw new MissingException();
        }
        var written = db.sql("""
                        insert into reminder_rule (kind, days, hour, active, changed_at)
                        select :kind, :days, :hour, :active, :at where :seen = 0
                            or exists (select 1 from reminder_rule where kind = :kind)
                        on conflict (tenant_id, kind) do update
                            set days = excluded.days, hour = excluded.hour, active = excluded.active,
                                changed_by = excluded.changed_by, changed_at = excluded.changed_at,
                                version = reminder_rule.version + 1
                            where reminder_rule.version = :seen
                        """)
                .param("kind", rule.kind())
                .param("days", rule.days())
                .param("hour", rule.hour())
                .param("active", rule.active())
                .param("at", Timestamp.from(clock.instant()))
                .param("seen", rule.version())
                .update();
        if (written == 0) {
            throw new StaleReminderException();
        }
        audit.record("reminder.rule", rule.kind() + " " + rule.days() + " " + rule.hour() + " " + rule.active());
    }

    /** Puts what is due now. Run twice, or by two at once, it puts each letter once. Answers how many it found. */
    @AllowedFor(Role.JOB)
    public int remind() {
        var now = LocalDateTime.now(clock);
        if (!calendar.isBusinessDay(now.toLocalDate())) {
            return 0;
        }
        var inForce = rules.inForce();
        int found = 0;
        for (var source : sources) {
            var rule = inForce.get(source.kind());
            if (rule != null && rule.active() && now.getHour() >= rule.hour()) {
                var due = letters.due(source, rule);
                outbox.put(
                        due.stream().map(each -> letters.letter(source, each)).toList());
                found += due.size();
            }
        }
        return found;
    }

    /** The seats of the staff who are to be told of their day by now; none before its hour and on days off. */
    @AllowedFor(Role.JOB)
    @Transactional(readOnly = true)
    public List<UUID> digestsDue() {
        var now = LocalDateTime.now(clock);
        var rule = rules.inForce().get(DigestService.KIND);
        if (rule == null
                || !rule.active()
                || now.getHour() < rule.hour()
                || !calendar.isBusinessDay(now.toLocalDate())) {
            return List.of();
        }
        return db.sql("""
                        select distinct on (person_id) id from membership
                        where role = 'STAFF' and ended_at is null order by person_id, started_at, id
                        """).query(UUID.class).list();
    }

    /** Whether the acting member of the staff is told of the day by mail. */
    @Transactional(readOnly = true)
    public boolean wantsDigest() {
        return db.sql("select count(*) from digest_refusal where person_id = ?")
                        .param(acting.actor().person())
                        .query(Integer.class)
                        .single()
                == 0;
    }

    public void wantDigest(boolean wanted) {
        if (wanted) {
            db.sql("delete from digest_refusal where person_id = ?")
                    .param(acting.actor().person())
                    .update();
        } else {
            db.sql("insert into digest_refusal (refused_at) values (?) on conflict do nothing")
                    .param(Timestamp.from(clock.instant()))
                    .update();
        }
    }
}
