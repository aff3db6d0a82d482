package jp.ishigaki.cohort;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import jp.ishigaki.identity.MembershipService;
import jp.ishigaki.identity.QuotaFrame;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Staff take a company into a cohort without an application, and say which experts look after it. */
@Service
@Transactional
@AllowedFor(Role.STAFF)
public class AdmissionService {

    /**
     * A company that comes in with its participant.
     *
     * @param employees 1 to 100,000 persons
     */
    public record Newcomer(
            String company,
            String companyKana,
            QuotaFrame frame,
            String industry,
            int employees,
            String participant,
            String participantKana,
            String email) {}

    private final MembershipService members;
    private final CohortQueries cohorts;
    private final JdbcClient db;

    AdmissionService(MembershipService members, CohortQueries cohorts, JdbcClient db) {
        this.members = members;
        this.cohorts = cohorts;
        this.db = db;
    }

    /** Whether the tenant knows a company of this name already. */
    @Transactional(readOnly = true)
    public boolean isKnown(String company) {
        return db.sql("select exists (select 1 from company where name = ?)")
                .param(company.strip())
                .query(Boolean.class)
                .single();
    }

    /** Registers the company and invites its participant; answers the company. */
    public UUID admit(UUID cohort, Newcomer newcomer) {
        requireOngoing(cohort);
        var company = members.registerCompany(
                newcomer.company().strip(),
                newcomer.companyKana().strip(),
                newcomer.frame(),
                newcomer.industry().strip(),
                newcomer.employees());
        members.invite(
                newcomer.participant().strip(),
                newcomer.participantKana().strip(),
                newcomer.email(),
                Role.PARTICIPANT,
                cohort,
                company);
        return company;
    }

    /** Lets exactly these experts of the cohort look after a company: whoever is not named reads its records no more. */
    public void assign(UUID cohort, UUID company, Set<UUID> experts) {
        var until = cohorts.assigned(cohort, company);
        var of = new HashSet<UUID>();
        cohorts.experts(cohort).forEach(expert -> of.add(expert.membership()));
        if (!of.containsAll(experts) || !takesPart(cohort, company)) {
            throw new MissingException();
        }
        experts.stream().filter(expert -> !until.contains(expert)).forEach(expert -> members.assign(expert, company));
        until.stream().filter(expert -> !experts.contains(expert)).forEach(expert -> members.unassign(expert, company));
    }

    private boolean takesPart(UUID cohort, UUID company) {
        return db.sql(
                        "select exists (select 1 from membership where cohort_id = ? and company_id = ? and ended_at is null)")
                .params(cohort, company)
                .query(Boolean.class)
                .single();
    }

    private void requireOngoing(UUID cohort) {
        var state = cohorts.cohort(cohort).orElseThrow(MissingException::new).state();
        if (state != CohortState.RECRUITING && state != CohortState.RUNNING) {
            throw new MissingException();
        }
    }
}
