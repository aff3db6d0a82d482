package jp.ishigaki.enrolment;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.shared.Slice;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where companies stand between the offer and the programme. */
@Service
@Transactional(readOnly = true)
@AllowedFor
public class EnrolmentQueries {

    private static final String SIGNATURES = """
            select role, kind, version, signed_at from enrolment_signature
            where cohort_id = ? and company_id = ? order by role desc, kind
            """;

    private final JdbcClient db;
    private final Acting acting;
    private final ParticipationTexts texts;

    EnrolmentQueries(JdbcClient db, Acting acting, ParticipationTexts texts) {
        this.db = db;
        this.acting = acting;
        this.texts = texts;
    }

    /** Whether what is the cohort's is open to the actor; for who acts for no company it is not closed by this. */
    @AllowedFor(beforeConsent = true)
    public boolean isAdmitted() {
        return db.sql("select acting_admission()").query(Boolean.class).single();
    }

    /** Empty for who acts for no company, or for one that staff seated without opening an enrolment. */
    @AllowedFor({Role.PARTICIPANT, Role.EXECUTIVE})
    public Optional<OwnEnrolment> own() {
        var actor = acting.actor();
        var cohort = actor.cohort();
        if (cohort == null) {
            return Optional.empty();
        }
        return db.sql("select state from enrolment where cohort_id = ? and company_id = ?")
                .params(cohort, actor.ownCompany())
                .query(String.class)
                .optional()
                .map(state -> new OwnEnrolment(
                        EnrolmentState.valueOf(state), texts.inForce(), signatures(cohort, actor.ownCompany())));
    }

    /** The places of a cohort by the companies' names. */
    @AllowedFor(Role.STAFF)
    public Slice<EnrolmentRow, EnrolmentKey> enrolments(
            UUID cohort, @Nullable EnrolmentState state, @Nullable EnrolmentKey after, int size) {
        var rows = db.sql("""
                        select e.company_id, c.name, e.state, e.opened_at, e.enrolled_at,
                               coalesce(s.participant_non_disclosure, false) as participant_non_disclosure,
                               coalesce(s.participant_participation, false) as participant_participation,
                               coalesce(s.executive_non_disclosure, false) as executive_non_disclosure,
                               coalesce(s.executive_participation, false) as executive_participation, s.paper,
                               (select r.reason from readmission r
                                where r.tenant_id = e.tenant_id and r.cohort_id = e.cohort_id
                                  and r.company_id = e.company_id
                                order by r.readmitted_at desc limit 1) as readmission
                        from enrolment e
                        join company c on c.tenant_id = e.tenant_id and c.id = e.company_id
                        left join lateral (
                            select bool_or(role = 'PARTICIPANT' and kind = 'NON_DISCLOSURE') as participant_non_disclosure,
                                   bool_or(role = 'PARTICIPANT' and kind = 'PARTICIPATION') as participant_participation,
                                   bool_or(role = 'EXECUTIVE' and kind = 'NON_DISCLOSURE') as executive_non_disclosure,
                                   bool_or(role = 'EXECUTIVE' and kind = 'PARTICIPATION') as executive_participation,
                                   max(paper) as paper
                            from enrolment_signature s where s.tenant_id = e.tenant_id and s.cohort_id = e.cohort_id
                              and s.company_id = e.company_id) s on true
                        where e.cohort_id = :cohort and (cast(:state as text) is null or e.state = :state)
                          and (cast(:id as uuid) is null or (c.name, c.id) > (:name, :id))
                        order by c.name, c.id limit :limit
                        """)
                .param("cohort", cohort)
                .param("state", state == null ? null : state.name())
                .param("name", after == null ? null : after.name())
                .param("id", after == null ? null : after.companyId())
                .param("limit", size + 1)
                .query(EnrolmentRow.class)
                .list();
        return Slice.of(rows, size, row -> new EnrolmentKey(row.name(), row.companyId()));
    }

    /** How many places of a cohort are in each state. */
    @AllowedFor(Role.STAFF)
    public Map<EnrolmentState, Integer> counts(UUID cohort) {
        record Count(EnrolmentState state, int number) {}
        var counts = new EnumMap<EnrolmentState, Integer>(EnrolmentState.class);
        db.sql("select state, count(*) as number from enrolment where cohort_id = ? group by state")
                .param(cohort)
                .query(Count.class)
                .list()
                .forEach(count -> counts.put(count.state(), count.number()));
        return counts;
    }

    /** The signatures that a company's place rests on. */
    @AllowedFor(Role.STAFF)
    public List<Signature> signatures(UUID cohort, UUID company) {
        return db.sql(SIGNATURES).params(cohort, company).query(Signature.class).list();
    }
}
