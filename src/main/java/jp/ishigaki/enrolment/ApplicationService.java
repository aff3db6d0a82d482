package jp.ishigaki.enrolment;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Staff's acts on one application, from the call-back to what becomes of the offer. */
@Service
@Transactional
@AllowedFor(Role.STAFF)
public class ApplicationService {

    private final Applications applications;
    private final JdbcClient db;
    private final Clock clock;
    private final AuditTrail audit;
    private final ApplicantLetters letters;
    private final ReserveOffers reserves;

    ApplicationService(
            Applications applications,
            JdbcClient db,
            Clock clock,
            AuditTrail audit,
            ApplicantLetters letters,
            ReserveOffers reserves) {
        this.applications = applications;
        this.db = db;
        this.clock = clock;
        this.audit = audit;
        this.letters = letters;
        this.reserves = reserves;
    }

    /** The company was reached; what is to be asked will be asked another time. */
    public void call(UUID id) {
        var application = find(id);
        application.call(clock.instant());
        applications.flush();
        audit.record("application.called", id);
    }

    /**
     * Decides by the answers given on the telephone and keeps them. Who is not eligible is told at once, with the
     * programme that fits better.
     *
     * @param answers one for each question
     */
    public void check(UUID id, List<EligibilityAnswer> answers) {
        if (answers.stream().map(EligibilityAnswer::question).distinct().count()
                != EligibilityQuestion.values().length) {
            throw new IllegalArgumentException("Every question is answered once");
        }
        var application = find(id);
        var eligible = answers.stream().allMatch(EligibilityAnswer::yes);
        application.decide(eligible, referral(answers).orElse(null), clock.instant());
        applications.flush();
        answers.forEach(answer -> keep(application, answer));
        audit.record(eligible ? "application.eligible" : "application.not_eligible", id);
        if (!eligible) {
            letters.notEligible(id);
        }
    }

    /** A reason that no other programme heals comes before one that another would. */
    private static Optional<String> referral(List<EligibilityAnswer> answers) {
        return answers.stream()
                .filter(answer -> !answer.yes())
                .map(answer -> answer.question().referral())
                .filter(Objects::nonNull)
                .findFirst();
    }

    private void keep(Application application, EligibilityAnswer answer) {
        db.sql("""
                        insert into eligibility_answer (cohort_id, application_id, question, yes, note, answered_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        application.cohortId(),
                        application.id(),
                        answer.question().name())
                .params(answer.yes(), answer.note(), Timestamp.from(clock.instant()))
                .update();
    }

    /** Confirms that a place on offer is declined: it was asked for too late, or by telephone, or never answered. */
    public void decline(UUID id) {
        var application = find(id);
        application.decline(clock.instant());
        applications.flush();
        audit.record("application.declined", id);
        reserves.offerAfter(id);
    }

    /** The company takes its application back, or false statements have come out. A seat it held is free again. */
    public void withdraw(UUID id) {
        var application = find(id);
        var held = application.state() == ApplicationState.OFFERED;
        application.withdraw();
        applications.flush();
        audit.record("application.withdrawn", id);
        if (held) {
            reserves.offerAfter(id);
        }
    }

    private Application find(UUID id) {
        return applications.findById(id).orElseThrow(MissingException::new);
    }
}
