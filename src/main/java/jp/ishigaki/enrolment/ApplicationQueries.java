package jp.ishigaki.enrolment;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jp.ishigaki.identity.QuotaFrame;
import jp.ishigaki.shared.Slice;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff see of applications and of the lottery. */
@Service
@Transactional(readOnly = true)
@AllowedFor(Role.STAFF)
public class ApplicationQueries {

    private static final String DETAILS = """
            select id, cohort_id, number, corporate_number, company_name, company_kana, industry, quota_frame,
                   capital, employees, address, contact_name, contact_email, contact_phone, wish, state,
                   received_at, called_at, referral, rank, offered_at, respond_by, decline_asked_at,
                   participant_name, participant_email, executive_name, executive_email, named_at, company_id, version
            from application
            """;

    private final JdbcClient db;

    ApplicationQueries(JdbcClient db) {
        this.db = db;
    }

    /** Those nobody has called back come first, the oldest before the others, so that the overdue ones lead the list. */
    public Slice<ApplicationRow, ApplicationKey> applications(
            UUID cohort, ApplicationFilter filter, @Nullable ApplicationKey after, int size) {
        var rows = db.sql("""
                        select id, number, company_name, quota_frame, industry, state, received_at, rank, respond_by,
                               decline_asked_at, named_at
                        from application
                        where cohort_id = :cohort and (cast(:state as text) is null or state = :state)
                          and (cast(:frame as text) is null or quota_frame = :frame)
                          and (cast(:id as uuid) is null
                               or ((state <> 'RECEIVED'), received_at, id) > (:called, :at, cast(:id as uuid)))
                        order by (state <> 'RECEIVED'), received_at, id limit :rows
                        """)
                .param("cohort", cohort)
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("frame", filter.frame() == null ? null : filter.frame().name())
                .param("id", after == null ? null : after.id())
                .param("called", after != null && after.called())
                .param("at", Timestamp.from(after == null ? Instant.EPOCH : after.receivedAt()))
                .param("rows", size + 1)
                .query(ApplicationRow.class)
                .list();
        return Slice.of(rows, size, ApplicationRow::key);
    }

    /** How many applications stand where; states without any are left out. */
    public Map<ApplicationState, Integer> counts(UUID cohort) {
        record Count(ApplicationState state, int number) {}
        var counts = new EnumMap<ApplicationState, Integer>(ApplicationState.class);
        db.sql("select state, count(*) as number from application where cohort_id = ? group by state")
                .param(cohort)
                .query(Count.class)
                .list()
                .forEach(count -> counts.put(count.state(), count.number()));
        return counts;
    }

    public ApplicationDetails application(UUID id) {
        return db.sql(DETAILS + "where id = ?")
                .param(id)
                .query(ApplicationDetails.class)
                .optional()
                .orElseThrow(MissingException::new);
    }

    /** Everything of a cohort's applications by their numbers, after the given one when paging. */
    public Slice<ApplicationDetails, String> register(UUID cohort, @Nullable String after, int size) {
        var rows = db.sql(DETAILS + """
                        where cohort_id = :cohort and (cast(:after as text) is null or number > :after)
                        order by number limit :rows
                        """)
                .param("cohort", cohort)
                .param("after", after)
                .param("rows", size + 1)
                .query(ApplicationDetails.class)
                .list();
        return Slice.of(rows, size, ApplicationDetails::number);
    }

    /** What was answered in the call; empty before. */
    public List<EligibilityAnswer> answers(UUID application) {
        return db
                .sql("select question, yes, note from eligibility_answer where application_id = ?")
                .param(application)
                .query(EligibilityAnswer.class)
                .stream()
                .sorted(java.util.Comparator.comparing(EligibilityAnswer::question))
                .toList();
    }

    /** What happened to an application, oldest first. */
    public List<ApplicationStep> steps(UUID application) {
        return db.sql("""
                        select e.at, e.action, e.role, p.name as person from audit_entry e
                        left join person p on p.tenant_id = e.tenant_id and p.id = e.person_id
                        where e.subject = ? and e.action like 'application.%' order by e.at, e.id
                        """)
                .param(application.toString())
                .query(ApplicationStep.class)
                .list();
    }

    public Recruitment recruitment(UUID cohort) {
        return db.sql("""
                        select c.applications_close_at as closes_at, coalesce(r.contact, '') as contact
                        from cohort c left join recruitment r on r.cohort_id = c.id where c.id = ?
                        """).param(cohort).query(Recruitment.class).optional().orElseThrow(MissingException::new);
    }

    /** Every frame of a cohort. */
    public List<FrameLottery> frames(UUID cohort) {
        return db.sql("""
                        select f.frame, coalesce(d.seats, q.seats, 0) as seats,
                               count(a.id) filter (where a.state in ('RECEIVED', 'CALLED')) as open,
                               count(a.id) filter (where a.state = 'ELIGIBLE') as eligible,
                               count(a.id) filter (where a.state in ('DRAWN', 'OFFERED', 'CONSENT_PENDING', 'ENROLLED')) as taken,
                               count(a.id) filter (where a.state = 'RESERVE') as reserves,
                               count(a.id) filter (where a.state = 'DRAWN') as untold,
                               d.list_hash, d.figure_source, d.seed, d.drawn_at
                        from unnest(?) with ordinality as f (frame, place)
                        left join cohort_quota q on q.cohort_id = ? and q.quota_frame = f.frame
                        left join lottery_draw d on d.cohort_id = ? and d.quota_frame = f.frame
                        left join application a on a.cohort_id = ? and a.quota_frame = f.frame
                        group by f.frame, f.place, q.seats, d.seats, d.list_hash, d.figure_source, d.seed, d.drawn_at order by f.place
                        """)
                .param(Stream.of(QuotaFrame.values()).map(QuotaFrame::name).toArray(String[]::new))
                .params(cohort, cohort, cohort)
                .query(FrameLottery.class)
                .list();
    }
}
