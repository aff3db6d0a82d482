package jp.ishigaki.diagnosis;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a company's scores went; a look across the company line goes on record. */
@Service
@Transactional
@AllowedFor({Role.STAFF, Role.EXPERT, Role.PARTICIPANT, Role.EXECUTIVE})
public class HistoryQueries {

    /** A quarterly diagnosis fills ten years. */
    private static final int MOST = 40;

    private final JdbcClient db;
    private final Clock clock;
    private final Acting acting;
    private final IdentityQueries identity;
    private final AuditTrail audit;
    private final Questionnaires questionnaires;
    private final DiagnosisQueries queries;

    HistoryQueries(
            JdbcClient db,
            Clock clock,
            Acting acting,
            IdentityQueries identity,
            AuditTrail audit,
            Questionnaires questionnaires,
            DiagnosisQueries queries) {
        this.db = db;
        this.clock = clock;
        this.acting = acting;
        this.identity = identity;
        this.audit = audit;
        this.questionnaires = questionnaires;
        this.queries = queries;
    }

    private record Row(UUID id, Instant submittedAt, int total, String questionnaire) {}

    /** @throws MissingException when the company's private records are not the actor's to read */
    public ScoreHistory of(UUID company) {
        if (!acting.actor().readsPrivate(company)) {
            throw new MissingException();
        }
        var profile = identity.company(company).orElseThrow(MissingException::new);
        audit.readAcrossCompanyLine("diagnosis.read", company);
        var rows = db.sql("""
                        select id, submitted_at, total, questionnaire from diagnosis_run
                        where company_id = ? and submitted_at is not null order by submitted_at desc, id limit ?
                        """).params(company, MOST).query(Row.class).list();
        return new ScoreHistory(
                company,
                profile.name(),
                rows.reversed().stream().map(this::point).toList(),
                rows.isEmpty()
                        ? List.of()
                        : questionnaires.of(rows.getFirst().questionnaire()).bands());
    }

    /** @throws MissingException when the two are not runs of one company that the actor reads */
    public RunComparison compare(UUID one, UUID other) {
        var first = queries.result(one);
        var second = queries.result(other);
        if (!first.company().equals(second.company())) {
            throw new MissingException();
        }
        return RunComparison.of(first, second);
    }

    private ScorePoint point(Row row) {
        return new ScorePoint(
                row.id(),
                row.submittedAt().atZone(clock.getZone()).toLocalDate(),
                row.total(),
                questionnaires.of(row.questionnaire()).band(row.total()));
    }
}
