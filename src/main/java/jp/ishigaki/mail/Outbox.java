package jp.ishigaki.mail;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import jp.ishigaki.tenancy.AllowedFor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes letters in the running transaction; they leave after its commit. */
@Service
@Transactional
@AllowedFor(beforeConsent = true)
public class Outbox {

    private final JdbcClient db;
    private final Clock clock;
    private final DefaultWordings defaults;
    private final Wordings wordings;

    Outbox(JdbcClient db, Clock clock, DefaultWordings defaults, Wordings wordings) {
        this.db = db;
        this.clock = clock;
        this.defaults = defaults;
        this.wordings = wordings;
    }

    /**
     * Puts a letter, worded as the tenant words it now. A letter with the same key was put already and stays as it is.
     *
     * @throws IllegalArgumentException when there is no such template, or a place of it has no value
     */
    public void put(Letter letter) {
        var language = defaults.language(letter.template(), letter.language());
        var inForce = wordings.inForce(letter.template(), language);
        var text = inForce.wording().with(letter.values());
        var now = Timestamp.from(clock.instant());
        // Without a conflict target, because a target asks to read the row, and it is the staff's and the sender's
        // alone.
        db.sql("""
                        insert into outgoing_mail (id, key, template, template_version, language, put_at, due_at,
                                                   recipient, subject, body)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .param(UUID.randomUUID())
                .param(letter.key())
                .param(letter.template())
                .param(inForce.version())
                .param(language)
                .param(now)
                .param(now)
                .param(letter.to())
                .param(text.subject())
                .param(text.body())
                .update();
    }
}
