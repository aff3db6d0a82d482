package jp.ishigaki.enrolment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.Role;
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

    /** The signatures that a company's place rests on. */
    @AllowedFor(Role.STAFF)
    public List<Signature> signatures(UUID cohort, UUID company) {
        return db.sql(SIGNATURES).params(cohort, company).query(Signature.class).list();
    }
}
