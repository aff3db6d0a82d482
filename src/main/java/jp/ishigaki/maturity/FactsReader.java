package jp.ishigaki.maturity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import jp.ishigaki.attendance.AttendanceQueries;
import jp.ishigaki.commitment.CommitmentQueries;
import jp.ishigaki.commitment.CommittedIssues;
import jp.ishigaki.diagnosis.Answer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Gathers the facts of companies in the running transaction, with as many statements for forty as for one. */
@Component
class FactsReader {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient db;
    private final Clock clock;
    private final AttendanceQueries attendance;
    private final CommitmentQueries commitments;
    private final Yardsticks yardsticks;

    FactsReader(
            JdbcClient db,
            Clock clock,
            AttendanceQueries attendance,
            CommitmentQueries commitments,
            Yardsticks yardsticks) {
        this.db = db;
        this.clock = clock;
        this.attendance = attendance;
        this.commitments = commitments;
        this.yardsticks = yardsticks;
    }

    KnownCompany of(UUID company) {
        return gather(
                        List.of(company),
                        Map.of(company, attendance.partsCovered(company)),
                        Map.of(company, issues(commitments.committed(company))))
                .getFirst();
    }

    List<KnownCompany> of(List<UUID> companies) {
        return companies.isEmpty()
                ? List.of()
                : gather(companies, attendance.partsCovered(companies), issues(companies));
    }

    private List<KnownCompany> gather(
            List<UUID> companies, Map<UUID, SortedSet<Integer>> parts, Map<UUID, CompanyFacts.Issues> ownIssues) {
        var people = people(companies);
        var measured = yardsticks.of(companies);
        var diagnoses = latestDiagnoses(companies, measured);
        var evidence = evidence(companies);
        var all = new ArrayList<KnownCompany>();
        for (var company : companies) {
            var facts = new CompanyFacts(
                    company,
                    people.getOrDefault(company, new CompanyFacts.People(false, false, false)),
                    diagnoses.get(company),
                    evidence.getOrDefault(company, List.of()),
                    parts.getOrDefault(company, new TreeSet<>()),
                    ownIssues.getOrDefault(company, CompanyFacts.Issues.NONE));
            all.add(new KnownCompany(facts, Objects.requireNonNull(measured.get(company))));
        }
        return all;
    }

    private Map<UUID, CompanyFacts.People> people(List<UUID> companies) {
        var all = new HashMap<UUID, CompanyFacts.People>();
        db.sql("""
                        select company_id, bool_or(role = 'EXECUTIVE') as executive,
                               bool_or(role = 'PARTICIPANT') as participant, consents_complete(company_id) as consented
                        from membership where company_id in (:companies) and ended_at is null group by company_id
                        """).param("companies", companies).query(row -> {
            all.put(
                    uuid(row, "company_id"),
                    new CompanyFacts.People(
                            row.getBoolean("executive"), row.getBoolean("participant"), row.getBoolean("consented")));
        });
        return all;
    }

    /** The latest run that asked what the company is measured by; another version says nothing about these rules. */
    private Map<UUID, CompanyFacts.Diagnosis> latestDiagnoses(List<UUID> companies, Map<UUID, Yardstick> measured) {
        record Run(UUID id, LocalDate submittedOn, TreeMap<Integer, Answer> answers) {}
        var runs = new HashMap<UUID, Run>();
        db.sql("""
                        select r.company_id, r.id, r.submitted_at, a.item, a.answer
                        from (select distinct on (d.company_id) d.id, d.tenant_id, d.company_id, d.submitted_at
                              from unnest(cast(:companies as uuid[]), cast(:asked as text[])) as q (company, asked)
                              join diagnosis_run d on d.company_id = q.company and d.questionnaire = q.asked
                              where d.submitted_at is not null order by d.company_id, d.submitted_at desc) r
                        join diagnosis_answer a on a.tenant_id = r.tenant_id and a.run_id = r.id
                        """)
                .param("companies", companies.stream().map(UUID::toString).toArray(String[]::new))
                .param(
                        "asked",
                        companies.stream().map(each -> asked(each, measured)).toArray(String[]::new))
                .query(row -> {
                    var run = new Run(uuid(row, "id"), day(row, "submitted_at"), new TreeMap<>());
                    runs.computeIfAbsent(uuid(row, "company_id"), company -> run)
                            .answers()
                            .put(row.getInt("item"), Answer.valueOf(row.getString("answer")));
                });
        var all = new HashMap<UUID, CompanyFacts.Diagnosis>();
        runs.forEach((company, run) ->
                all.put(company, new CompanyFacts.Diagnosis(run.id(), run.submittedOn(), run.answers())));
        return all;
    }

    private static String asked(UUID company, Map<UUID, Yardstick> measured) {
        return Objects.requireNonNull(measured.get(company)).questionnaire().id();
    }

    private Map<UUID, List<EvidenceRecord>> evidence(List<UUID> companies) {
        var all = new HashMap<UUID, List<EvidenceRecord>>();
        db.sql(
                        "select * from evidence where company_id in (:companies) order by effective_on desc, received_on desc, id")
                .param("companies", companies)
                .query(row -> {
                    all.computeIfAbsent(uuid(row, "company_id"), company -> new ArrayList<>())
                            .add(record(row));
                });
        return all;
    }

    private Map<UUID, CompanyFacts.Issues> issues(List<UUID> companies) {
        var all = new HashMap<UUID, CompanyFacts.Issues>();
        commitments.committed(companies).forEach((company, facts) -> all.put(company, issues(facts)));
        return all;
    }

    private static CompanyFacts.Issues issues(CommittedIssues facts) {
        return new CompanyFacts.Issues(facts.verified(), facts.committed(), facts.moved());
    }

    @SuppressWarnings("unchecked") // a JSON object always reads as a map with text keys
    static EvidenceRecord record(ResultSet row) throws SQLException {
        return new EvidenceRecord(
                uuid(row, "id"),
                uuid(row, "company_id"),
                row.getString("criterion"),
                row.getString("kind"),
                row.getString("what"),
                new EvidenceDetail(
                        new TreeMap<>((Map<String, Object>) JSON.readValue(row.getString("detail"), Map.class))),
                row.getObject("effective_on", LocalDate.class),
                row.getObject("received_on", LocalDate.class),
                VerifierClass.valueOf(row.getString("verifier")),
                row.getString("source"));
    }

    private LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class)
                .atZoneSameInstant(clock.getZone())
                .toLocalDate();
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
