package jp.ishigaki.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Staff's acts on the register by the hundred: each is one statement for the whole list, and each entry is on record.
 * Nobody is written to before {@link #invite}.
 */
@Service
@Transactional
@AllowedFor(Role.STAFF)
public class RegisterService {

    private final JdbcClient db;
    private final Clock clock;
    private final Acting acting;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    RegisterService(JdbcClient db, Clock clock, Acting acting, AuditTrail audit, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.acting = acting;
        this.audit = audit;
        this.events = events;
    }

    public void registerCompanies(List<CompanyEntry> entries) {
        companies("""
                insert into company (id, corporate_number, name, name_kana, quota_frame, industry, employees, version)
                select e.id, e.number, e.name, e.kana, e.frame, e.industry, e.employees, 0 from entry e
                """, entries);
        audit.record(
                "company.registered", entries.stream().map(CompanyEntry::id).toList());
    }

    /**
     * Puts each company into the state given.
     *
     * @throws StaleRegisterException when one of them has another version by now
     */
    public void changeCompanies(List<CompanyEntry> entries) {
        requireAll(entries.size(), companies("""
                update company c set corporate_number = e.number, name = e.name, name_kana = e.kana,
                    quota_frame = e.frame, industry = e.industry, employees = e.employees, version = c.version + 1
                from entry e where c.id = e.id and c.version = e.version
                """, entries));
        audit.record("company.changed", entries.stream().map(CompanyEntry::id).toList());
    }

    private int companies(String statement, List<CompanyEntry> entries) {
        return db.sql("""
                        with entry (id, number, name, kana, frame, industry, employees, version) as (
                            select * from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as text[]),
                                cast(? as text[]), cast(? as text[]), cast(? as text[]), cast(? as integer[]),
                                cast(? as integer[])))
                        """ + statement)
                .param(texts(entries, CompanyEntry::id))
                .param(texts(entries, CompanyEntry::number))
                .param(texts(entries, CompanyEntry::name))
                .param(texts(entries, CompanyEntry::kana))
                .param(texts(entries, CompanyEntry::frame))
                .param(texts(entries, CompanyEntry::industry))
                .param(texts(entries, CompanyEntry::employees))
                .param(texts(entries, CompanyEntry::version))
                .update();
    }

    /** Enters people with their addresses; without a seat they cannot sign in anywhere yet. */
    public void addPeople(List<PersonEntry> entries) {
        people(
                "insert into person (id, name, name_kana, version) select e.id, e.name, e.kana, 0 from entry e",
                entries);
        people("insert into account (person_id, email) select e.id, e.email from entry e", entries);
        audit.record("person.added", entries.stream().map(PersonEntry::id).toList());
    }

    /**
     * Gives each person the name and its sound; the address stays.
     *
     * @throws StaleRegisterException when one of them has another version by now
     */
    public void renamePeople(List<PersonEntry> entries) {
        requireAll(entries.size(), people("""
                update person p set name = e.name, name_kana = e.kana, version = p.version + 1
                from entry e where p.id = e.id and p.version = e.version
                """, entries));
        audit.record("person.renamed", entries.stream().map(PersonEntry::id).toList());
    }

    private int people(String statement, List<PersonEntry> entries) {
        return db.sql("""
                        with entry (id, name, kana, email, version) as (
                            select * from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as text[]),
                                cast(? as text[]), cast(? as integer[])))
                        """ + statement)
                .param(texts(entries, PersonEntry::id))
                .param(texts(entries, PersonEntry::name))
                .param(texts(entries, PersonEntry::kana))
                .param(texts(entries, PersonEntry::email))
                .param(texts(entries, PersonEntry::version))
                .update();
    }

    public void openSeats(List<SeatEntry> entries) {
        db.sql("""
                        insert into membership (id, person_id, role, cohort_id, company_id, started_at, version)
                        select e.id, e.person, e.role, e.cohort, e.company, ?, 0
                        from unnest(cast(? as uuid[]), cast(? as uuid[]), cast(? as text[]), cast(? as uuid[]),
                            cast(? as uuid[])) as e (id, person, role, cohort, company)
                        """)
                .param(Timestamp.from(clock.instant()))
                .param(texts(entries, SeatEntry::membership))
                .param(texts(entries, SeatEntry::person))
                .param(texts(entries, SeatEntry::role))
                .param(texts(entries, SeatEntry::cohort))
                .param(texts(entries, SeatEntry::company))
                .update();
        var opened = entries.stream().map(SeatEntry::membership).toList();
        audit.record("membership.opened", opened);
        events.publishEvent(new SeatsOpened(opened));
    }

    /** Lets those who hold these seats be written to; ended seats are passed over. */
    public void invite(Collection<UUID> seats) {
        var tenant = acting.actor().tenant();
        db.sql("select id, person_id from membership where id = any (cast(? as uuid[])) and ended_at is null")
                .param(seats.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, index) -> new PersonInvited(
                        tenant, row.getObject("id", UUID.class), row.getObject("person_id", UUID.class)))
                .list()
                .forEach(events::publishEvent);
    }

    /**
     * Takes back what was entered and has not been used. When anything is answered, it stands against it, and the
     * caller has to roll the transaction back.
     */
    public List<Holding> takeBack(List<UUID> seats, List<UUID> people, List<UUID> companies) {
        var holdings = db.sql("""
                        select subject, held_by from take_back(cast(? as uuid[]), cast(? as uuid[]), cast(? as uuid[]))
                        """)
                .param(texts(seats, id -> id))
                .param(texts(people, id -> id))
                .param(texts(companies, id -> id))
                .query(Holding.class)
                .list();
        audit.record(
                "register.takenBack",
                Stream.of(seats, people, companies).flatMap(List::stream).toList());
        return holdings;
    }

    private static void requireAll(int expected, int done) {
        if (done != expected) {
            throw new StaleRegisterException();
        }
    }

    private static <T> @Nullable String[] texts(List<T> entries, Function<T, @Nullable Object> value) {
        return entries.stream()
                .map(entry -> Objects.toString(value.apply(entry), null))
                .toArray(String[]::new);
    }
}
