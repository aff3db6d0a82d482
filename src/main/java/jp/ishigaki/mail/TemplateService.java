package jp.ishigaki.mail;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The staff's own wording of letters. Every version is kept; letters already put stay as they were worded. */
@Service
@Transactional
@AllowedFor(Role.STAFF)
public class TemplateService {

    private final JdbcClient db;
    private final Clock clock;
    private final WordingRules rules;

    TemplateService(JdbcClient db, Clock clock, WordingRules rules) {
        this.db = db;
        this.clock = clock;
        this.rules = rules;
    }

    /**
     * Words a template anew.
     *
     * @param seen the version that was opened for this
     * @throws StaleWordingException when it has been changed since
     * @throws IllegalArgumentException when {@link WordingRules#problems} finds any
     */
    public void reword(String template, String language, String subject, String body, int seen) {
        if (!rules.problems(template, subject, body).isEmpty()) {
            throw new IllegalArgumentException("The wording of " + template + " cannot be used");
        }
        write(template, language, subject, body, seen);
    }

    /** Goes back to the wording that Ishigaki brings along; the parameters are those of {@link #reword}. */
    public void reset(String template, String language, int seen) {
        write(template, language, null, null, seen);
    }

    private void write(String template, String language, @Nullable String subject, @Nullable String body, int seen) {
        var written = db.sql("""
                        insert into letter_template (template, language, version, subject, body, written_at)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .param(template)
                .param(language)
                .param(seen + 1)
                .param(4, subject, Types.VARCHAR)
                .param(5, body, Types.VARCHAR)
                .param(6, Timestamp.from(clock.instant()), Types.TIMESTAMP)
                .update();
        if (written == 0) {
            throw new StaleWordingException();
        }
    }
}
