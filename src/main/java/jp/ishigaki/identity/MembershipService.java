package jp.ishigaki.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Staff's acts on who takes part: companies, invitations, assignments of experts, endings. */
@Service
@Transactional
@AllowedFor(Role.STAFF)
public class MembershipService {

    private final People people;
    private final Memberships memberships;
    private final Companies companies;
    private final JdbcClient db;
    private final Clock clock;
    private final Acting acting;
    private final AuditTrail audit;
    private final ObjectProvider<ClosedSeats> closed;
    private final ApplicationEventPublisher events;

    MembershipService(
            People people,
            Memberships memberships,
            Companies companies,
            JdbcClient db,
            Clock clock,
            Acting acting,
            AuditTrail audit,
            ObjectProvider<ClosedSeats> closed,
            ApplicationEventPublisher events) {
        this.people = people;
        this.memberships = memberships;
        this.companies = companies;
        this.db = db;
        this.clock = clock;
        this.acting = acting;
        this.audit = audit;
        this.closed = closed;
        this.events = events;
    }

    /**
     * Registers a company of the tenant.
     *
     * @param employees 1 to 100,000 persons
     */
    public UUID registerCompany(String name, String kana, QuotaFrame frame, String industry, int employees) {
        var company = companies.save(new Company(name, kana, frame, industry, employees));
        audit.record("company.registered", company.id());
        return company.id();
    }

    /**
     * Opens a seat for the person with this address; a person already known in the tenant gets a further seat.
     *
     * @param cohort null for staff only
     * @param company for participants and executives only
     * @throws SeatTakenException when the company already has its participant in this cohort
     * @throws SeatClosedException when the company has left the cohort
     */
    public UUID invite(
            String name, String kana, String email, Role role, @Nullable UUID cohort, @Nullable UUID company) {
        if (cohort != null && company != null && isClosed(cohort, company)) {
            throw new SeatClosedException();
        }
        var address = email.strip().toLowerCase(Locale.ROOT);
        var person = db.sql("select person_id from account where email = ?")
                .param(address)
                .query(UUID.class)
                .optional()
                .orElseGet(() -> addPerson(name, kana, address));
        if (role == Role.PARTICIPANT && hasParticipant(cohort, company)) {
            throw new SeatTakenException();
        }
        var membership = memberships.saveAndFlush(new Membership(person, role, cohort, company, clock.instant()));
        audit.record("membership.opened", membership.id());
        events.publishEvent(new PersonInvited(acting.actor().tenant(), membership.id(), person));
        return membership.id();
    }

    private boolean isClosed(UUID cohort, UUID company) {
        return closed.stream().anyMatch(each -> each.companies(cohort).contains(company));
    }

    private boolean hasParticipant(@Nullable UUID cohort, @Nullable UUID company) {
        return db.sql("""
                        select exists (select 1 from membership
                        where role = 'PARTICIPANT' and ended_at is null and cohort_id = ? and company_id = ?)
                        """).param(cohort).param(company).query(Boolean.class).single();
    }

    private UUID addPerson(String name, String kana, String address) {
        var person = people.saveAndFlush(new Person(UUID.randomUUID(), name, kana));
        db.sql("insert into account (person_id, email) values (?, ?)")
                .param(person.id())
                .param(address)
                .update();
        return person.id();
    }

    /** Lets an expert look after a company: from now on the expert reads its private records. */
    public void assign(UUID expertMembership, UUID company) {
        var added = db.sql("""
                        insert into assignment (membership_id, company_id, cohort_id, assigned_at)
                        select id, ?, cohort_id, ? from membership where id = ? and role = 'EXPERT' and ended_at is null
                        """)
                .param(company)
                .param(Timestamp.from(clock.instant()))
                .param(expertMembership)
                .update();
        if (added == 0) {
            throw new MissingException();
        }
        audit.record("expert.assigned", company);
    }

    /** Ends an expert's care for a company: its private records are closed to the expert from now on. */
    public void unassign(UUID expertMembership, UUID company) {
        var removed = db.sql("delete from assignment where membership_id = ? and company_id = ?")
                .params(expertMembership, company)
                .update();
        if (removed == 0) {
            throw new MissingException();
        }
        audit.record("expert.unassigned", company);
    }

    /**
     * Ends a membership at once, in open browsers too.
     *
     * @throws LastStaffException when nobody would be left to open seats again
     */
    public void end(UUID membershipId) {
        var staff = db.sql("select id from membership where role = 'STAFF' and ended_at is null for update")
                .query(UUID.class)
                .list();
        if (staff.equals(List.of(membershipId))) {
            throw new LastStaffException();
        }
        var membership = memberships.findById(membershipId).orElseThrow(MissingException::new);
        membership.end(clock.instant());
        audit.record("membership.ended", membershipId);
        events.publishEvent(new MembershipEnded(acting.actor().tenant(), membershipId));
    }
}
