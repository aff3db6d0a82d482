package jp.ishigaki.enrolment;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.MissingException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Receives people who have no account. They come as visitors, or as nobody where only the functions made for strangers
 * are asked; what follows inside the office is then done by its job.
 */
@Service
public class ApplyDesk {

    private final JdbcClient db;
    private final Clock clock;
    private final Acting acting;
    private final AuditTrail audit;
    private final Secrets secrets;
    private final ApplicantLetters letters;
    private final ReserveOffers reserves;
    private final TransactionTemplate transaction;

    ApplyDesk(
            JdbcClient db,
            Clock clock,
            Acting acting,
            AuditTrail audit,
            Secrets secrets,
            ApplicantLetters letters,
            ReserveOffers reserves,
            PlatformTransactionManager transactions) {
        this.db = db;
        this.clock = clock;
        this.acting = acting;
        this.audit = audit;
        this.secrets = secrets;
        this.letters = letters;
        this.reserves = reserves;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** All cohorts that recruit, those that close first before the others. */
    public List<OpenProgramme> programmes() {
        return asNobody(() -> db.sql("select * from recruiting_cohorts()")
                .query(OpenProgramme.class)
                .list());
    }

    public Optional<ProgrammeFacts> programme(UUID cohort) {
        return asNobody(() -> find(cohort)
                .map(programme -> new ProgrammeFacts(
                        programme,
                        db.sql("select * from recruiting_frames(?)")
                                .param(cohort)
                                .query(ProgrammeFacts.Seats.class)
                                .list(),
                        db.sql("select * from recruiting_sessions(?)")
                                .param(cohort)
                                .query(ProgrammeFacts.Meeting.class)
                                .list())));
    }

    /**
     * Receives an application.
     *
     * @throws MissingException when the cohort does not recruit
     * @throws ClosedException after the deadline
     * @throws NotSmallException when the company exceeds both limits of its industry
     * @throws AlreadyAppliedException when the company has applied already
     */
    public Receipt apply(UUID cohort, NewApplication form) {
        if (!form.isSmall()) {
            throw new NotSmallException();
        }
        var id = UUID.randomUUID();
        var receipt = new Receipt(secrets.number(), secrets.token());
        var tenant = receive(cohort, form, id, receipt);
        asJob(tenant, () -> letters.received(id));
        return receipt;
    }

    private UUID receive(UUID cohort, NewApplication form, UUID id, Receipt receipt) {
        try {
            return acting.asVisitor(
                    cohort,
                    () -> transaction.execute(status -> {
                        var programme = find(cohort).orElseThrow(MissingException::new);
                        if (!programme.isOpen(clock.instant())) {
                            throw new ClosedException();
                        }
                        put(cohort, form, id, receipt);
                        audit.record("application.received", id);
                        return programme.tenantId();
                    }));
        } catch (DuplicateKeyException taken) {
            throw new AlreadyAppliedException(taken);
        }
    }

    private void put(UUID cohort, NewApplication form, UUID id, Receipt receipt) {
        var now = Timestamp.from(clock.instant());
        db.sql("""
                        insert into application (tenant_id, id, cohort_id, number, corporate_number, company_name,
                            company_kana, industry, quota_frame, capital, employees, address, contact_name,
                            contact_email, contact_phone, wish, language, state, received_at)
                        values (visited_tenant(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'RECEIVED', ?)
                        """)
                .params(id, cohort, receipt.number(), form.corporateNumber().digits(), form.companyName())
                .params(form.companyKana(), form.industry().name())
                .params(form.industry().frame().name(), form.capital(), form.employees(), form.address())
                .params(form.contactName(), form.contactEmail(), form.contactPhone(), form.wish())
                .params(form.language().getLanguage(), now)
                .update();
        db.sql("""
                        insert into application_link (tenant_id, cohort_id, application_id, token_hash, issued_at)
                        values (visited_tenant(), ?, ?, ?, ?)
                        """).params(cohort, id, Secrets.hash(receipt.token()), now).update();
    }

    /** What an applicant's page shows; empty for a secret that was never given out. */
    public Optional<ApplicationStatus> status(String token) {
        return asNobody(() -> db.sql("select * from application_by_token(?)")
                .param(Secrets.hash(token))
                .query(ApplicationStatus.class)
                .optional());
    }

    /**
     * Declines the place on offer. In time it is free at once and offered to the next reserve; later the staff confirm it.
     *
     * @return whether it was in time
     * @throws MissingException when nothing is on offer
     */
    public boolean decline(String token) {
        record Declined(UUID tenantId, UUID applicationId, ApplicationState state) {}
        var declined = asNobody(() -> db.sql("select * from decline_by_token(?, ?)")
                        .params(Secrets.hash(token), Timestamp.from(clock.instant()))
                        .query(Declined.class)
                        .optional())
                .orElseThrow(MissingException::new);
        var inTime = declined.state() == ApplicationState.DECLINED;
        if (inTime) {
            asJob(declined.tenantId(), () -> reserves.offerAfter(declined.applicationId()));
        }
        return inTime;
    }

    /** Names both signers, or corrects them until the staff have accepted. */
    public void name(String token, Signers signers) {
        var participant = signers.participant();
        var executive = signers.executive();
        var named = asNobody(() -> db.sql("select application_id from name_signers_by_token(?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Secrets.hash(token), Timestamp.from(clock.instant()))
                .params(participant.name(), participant.kana(), participant.email())
                .params(executive.name(), executive.kana(), executive.email())
                .query(UUID.class)
                .optional());
        if (named.isEmpty()) {
            throw new MissingException();
        }
    }

    /** The published lists of a cohort, by frame. */
    public List<PublishedDraw> draws(UUID cohort) {
        return asNobody(
                () -> Draws.read(db.sql("select * from published_draw(?)").param(cohort)));
    }

    private Optional<OpenProgramme> find(UUID cohort) {
        return db.sql("select * from recruiting_cohorts() where id = ?")
                .param(cohort)
                .query(OpenProgramme.class)
                .optional();
    }

    private <T> T asNobody(Supplier<T> work) {
        return acting.asNobody(() -> transaction.execute(status -> work.get()));
    }

    private void asJob(UUID tenant, Runnable work) {
        acting.asJob(tenant, () -> transaction.executeWithoutResult(status -> work.run()));
    }
}
