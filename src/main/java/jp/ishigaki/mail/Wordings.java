package jp.ishigaki.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the wording in force: the tenant's newest version, or the one brought along. */
@Component
class Wordings {

    private final JdbcClient db;
    private final DefaultWordings defaults;

    Wordings(JdbcClient db, DefaultWordings defaults) {
        this.db = db;
        this.defaults = defaults;
    }

    WordingInForce inForce(String template, String language) {
        var brought = defaults.wording(template, language);
        return db.sql("""
                        select version, subject, body from letter_template where template = ? and language = ?
                        order by version desc limit 1
                        """)
                .param(template)
                .param(language)
                .query((row, index) -> inForce(row, brought))
                .optional()
                .orElse(new WordingInForce(0, false, brought));
    }

    private static WordingInForce inForce(ResultSet row, Wording brought) throws SQLException {
        var own = row.getString("subject") != null;
        return new WordingInForce(
                row.getInt("version"),
                own,
                own ? new Wording(row.getString("subject"), row.getString("body")) : brought);
    }
}
