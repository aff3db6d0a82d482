package jp.ishigaki.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.tenancy.Acting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Published reports for readers who have no account: the report as it was laid down, and nothing else. */
@Component
public class PublicReports {

    private final Acting acting;
    private final JdbcClient db;
    private final TransactionTemplate transaction;

    PublicReports(Acting acting, JdbcClient db, PlatformTransactionManager transactions) {
        this.acting = acting;
        this.db = db;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Empty where none is published, or it was withdrawn. */
    public Optional<PublicReport> report(UUID session) {
        return acting.asNobody(() -> transaction.execute(status -> db.sql("select * from public_survey_report(?)")
                .param(session)
                .query(PublicReports::report)
                .optional()));
    }

    private static PublicReport report(ResultSet row, int index) throws SQLException {
        return new PublicReport(
                FormText.report(row.getString("content")),
                row.getInt("number"),
                row.getObject("held_on", LocalDate.class),
                row.getString("workshop_title"),
                row.getString("cohort"),
                row.getString("cohort_en"),
                row.getString("organiser"),
                row.getString("organiser_en"),
                row.getTimestamp("published_at").toInstant());
    }
}
