package jp.ishigaki.enrolment;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.identity.MembershipService;
import jp.ishigaki.identity.QuotaFrame;
import jp.ishigaki.shared.Messages;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From an accepted offer to a place that is final: the seats, the four signatures, and leaving again. */
@Service
@Transactional
@AllowedFor(Role.STAFF)
public class EnrolmentService {

    private record Accepted(
            UUID cohortId,
            String companyName,
            String companyKana,
            QuotaFrame quotaFrame,
            String industry,
            int employees,
            String participantName,
            String participantKana,
            String participantEmail,
            String executiveName,
            String executiveKana,
            String executiveEmail) {}

    private final Applications applications;
    private final MembershipService members;
    private final JdbcClient db;
    private final Clock clock;
    private final Acting acting;
    private final AuditTrail audit;
    private final Messages messages;
    private final ParticipationTexts texts;
    private final ReserveOffers reserves;
    private final ApplicationEventPublisher events;

    EnrolmentService(
            Applications applications,
            MembershipService members,
            JdbcClient db,
            Clock clock,
            Acting acting,
            AuditTrail audit,
            Messages messages,
            ParticipationTexts texts,
            ReserveOffers reserves,
            ApplicationEventPublisher events) {
        this.applications = applications;
        this.members = members;
        this.db = db;
        this.clock = clock;
        this.acting = acting;
        this.audit = audit;
        this.messages = messages;
        this.texts = texts;
        this.reserves = reserves;
        this.events = events;
    }

    /**
     * Takes a winner in who has named both signers: the company, both seats, and the wait for four signatures.
     *
     * @param version of the application as it was read: the winner may name others until then
     * @return the company
     * @throws WrongStateException when it has changed since
     */
    public UUID accept(UUID application, int version) {
        var accepted = applications.findById(application).orElseThrow(MissingException::new);
        accepted.mustBe(version);
        var facts = facts(application);
        var company = members.registerCompany(
                facts.companyName(),
                facts.companyKana(),
                facts.quotaFrame(),
                messages.getTranslation("enrolment.IndustryClass." + facts.industry(), Locale.JAPANESE),
                facts.employees());
        accepted.accept(company);
        applications.flush();
        db.sql("""
                        insert into enrolment (cohort_id, company_id, application_id, state, opened_at)
                        values (?, ?, ?, 'CONSENT_PENDING', ?)
                        """)
                .params(facts.cohortId(), company, application, Timestamp.from(clock.instant()))
                .update();
        texts.keep();
        invite(
                facts.participantName(),
                facts.participantKana(),
                facts.participantEmail(),
                Role.PARTICIPANT,
                facts,
                company);
        invite(facts.executiveName(), facts.executiveKana(), facts.executiveEmail(), Role.EXECUTIVE, facts, company);
        audit.record("application.accepted", application);
        return company;
    }

    private Accepted facts(UUID application) {
        return db.sql("""
                        select cohort_id, company_name, company_kana, quota_frame, industry, employees,
                               participant_name, participant_kana, participant_email,
                               executive_name, executive_kana, executive_email
                        from application where id = ? and named_at is not null
                        """)
                .param(application)
                .query(Accepted.class)
                .optional()
                .orElseThrow(() -> new WrongStateException("Nobody has been named yet"));
    }

    private void invite(String name, String kana, String email, Role role, Accepted facts, UUID company) {
        members.invite(name, kana, email, role, facts.cohortId(), company);
    }

    /** Signs one of the two consents for the acting person's company. What was signed before stays as it is. */
    @AllowedFor({Role.PARTICIPANT, Role.EXECUTIVE})
    public void sign(SignatureKind kind) {
        var actor = acting.actor();
        var signed = switch (kind) {
            case PARTICIPATION -> participation();
            case NON_DISCLOSURE -> nonDisclosure();
        };
        if (signed == 0) {
            throw new MissingException();
        }
        audit.record("enrolment.signed", kind);
        if (isEnrolled(actor.ownCompany())) {
            audit.record("enrolment.confirmed", actor.ownCompany());
        }
    }

    private int participation() {
        var now = Timestamp.from(clock.instant());
        return db.sql("""
                        insert into enrolment_signature (cohort_id, company_id, role, kind, version, person_id, signed_at)
                        values (acting_cohort_of_seat(), acting_company(), acting_role(), 'PARTICIPATION', ?,
                                acting_person(), ?)
                        """).params(texts.inForce().version(), now).update();
    }

    /** What the person agreed to before all else is the consent; here it becomes the company's. */
    private int nonDisclosure() {
        return db.sql("""
                        insert into enrolment_signature (cohort_id, company_id, role, kind, version, person_id, signed_at)
                        select acting_cohort_of_seat(), acting_company(), acting_role(), c.kind, c.version,
                               c.person_id, c.agreed_at
                        from consent c where c.person_id = acting_person() and c.kind = 'NON_DISCLOSURE'
                        order by c.version desc limit 1
                        """).update();
    }

    /**
     * Records that the signatures still missing have come in on paper. Companies that are enrolled stay as they are.
     *
     * @param kept where the sheets are kept, 1 to 200 characters
     * @return how many companies are enrolled by it
     */
    public int confirmOnPaper(UUID cohort, Collection<UUID> companies, String kept) {
        texts.keep();
        var confirmed = db.sql("""
                        with waiting as (
                            select e.cohort_id, e.company_id from enrolment e
                            where e.cohort_id = :cohort and e.company_id = any (cast(:companies as uuid[]))
                              and e.state = 'CONSENT_PENDING'),
                        signed as (
                            insert into enrolment_signature
                                (cohort_id, company_id, role, kind, version, person_id, signed_at, paper)
                            select w.cohort_id, w.company_id, r.role, k.kind,
                                   case k.kind when 'PARTICIPATION' then :version
                                   else coalesce((select max(d.version) from consent_document d
                                                  where d.kind = 'NON_DISCLOSURE'), 1) end,
                                   (select min(m.person_id::text)::uuid from membership m
                                    where m.cohort_id = w.cohort_id and m.company_id = w.company_id and m.role = r.role
                                      and m.ended_at is null),
                                   cast(:now as timestamptz), :kept
                            from waiting w
                            cross join (values ('PARTICIPANT'), ('EXECUTIVE')) r (role)
                            cross join (values ('NON_DISCLOSURE'), ('PARTICIPATION')) k (kind)
                            on conflict do nothing)
                        select company_id from waiting
                        """)
                .param("cohort", cohort)
                .param("companies", companies.stream().map(UUID::toString).toArray(String[]::new))
                .param("version", texts.inForce().version())
                .param("now", Timestamp.from(clock.instant()))
                .param("kept", kept)
                .query(UUID.class)
                .list();
        audit.record("enrolment.confirmed_on_paper", confirmed);
        return confirmed.size();
    }

    /**
     * Ends a company's part in the cohort, at its own wish or the office's. Its people's seats end with it, and its place
     * is offered to the next reserve.
     */
    public void withdraw(UUID cohort, UUID company) {
        var left = db.sql("""
                        update enrolment set state = 'WITHDRAWN' where cohort_id = ? and company_id = ? and state <> 'WITHDRAWN'
                        """).params(cohort, company).update();
        if (left == 0) {
            throw new MissingException();
        }
        var application = db.sql("""
                        update application set state = 'WITHDRAWN', version = version + 1
                        where cohort_id = ? and company_id = ? and state in ('CONSENT_PENDING', 'ENROLLED') returning id
                        """).params(cohort, company).query(UUID.class).optional();
        seats(cohort, company).forEach(members::end);
        audit.record("enrolment.withdrawn", company);
        events.publishEvent(new CompanyWithdrawn(cohort, company));
        application.ifPresent(reserves::offerAfter);
    }

    private List<UUID> seats(UUID cohort, UUID company) {
        return db.sql("select id from membership where cohort_id = ? and company_id = ? and ended_at is null")
                .params(cohort, company)
                .query(UUID.class)
                .list();
    }

    private boolean isEnrolled(UUID company) {
        return db.sql("""
                        select exists (select from enrolment where cohort_id = acting_cohort_of_seat()
                        and company_id = ? and state = 'ENROLLED')
                        """).param(company).query(Boolean.class).single();
    }
}
