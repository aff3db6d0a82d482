package jp.ishigaki;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import jp.ishigaki.cohort.CohortService;
import jp.ishigaki.enrolment.EnrolmentService;
import jp.ishigaki.identity.ConsentService;
import jp.ishigaki.identity.Founding;
import jp.ishigaki.identity.MembershipService;
import jp.ishigaki.identity.QuotaFrame;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Two small programmes, founded anew for each test that asks: in the first, company alpha (with its assigned expert)
 * and company beta; in the second, company gamma. Everybody is a membership id to act as, and has agreed to the texts.
 */
@Component
public class Programme {

    private final Acting acting;
    private final Founding founding;
    private final MembershipService members;
    private final CohortService cohorts;
    private final ConsentService consents;
    private final EnrolmentService enrolments;

    Programme(
            Acting acting,
            Founding founding,
            MembershipService members,
            CohortService cohorts,
            ConsentService consents,
            EnrolmentService enrolments) {
        this.acting = acting;
        this.founding = founding;
        this.members = members;
        this.cohorts = cohorts;
        this.consents = consents;
        this.enrolments = enrolments;
    }

    public record World(
            UUID tenant,
            UUID cohort,
            UUID alphaCompany,
            UUID betaCompany,
            UUID staff,
            UUID expert,
            UUID expert2,
            UUID lecturer,
            UUID alpha,
            UUID alphaExec,
            UUID beta,
            UUID otherTenant,
            UUID otherCohort,
            UUID gammaCompany,
            UUID staffOther,
            UUID gamma) {}

    /** Addresses end in a random word, so worlds never meet. */
    public World found() {
        var word = UUID.randomUUID().toString().substring(0, 8);
        var tenant = UUID.randomUUID();
        var staff = agreeing(
                founding.found(tenant, "機構 " + word, "Organiser " + word, "事務局 花子", "staff@" + word + ".example"));
        var otherTenant = UUID.randomUUID();
        var staffOther = agreeing(founding.found(
                otherTenant, "別の機構 " + word, "Other " + word, "事務局 次郎", "staff-other@" + word + ".example"));
        var cohort = as(staff, () -> cohorts.open("令和6年度", "R6", 2024));
        var otherCohort = as(staffOther, () -> cohorts.open("令和6年度", "R6", 2024));
        var alphaCompany = as(
                staff,
                () -> members.registerCompany(
                        "アルファ製作所 " + word, "あるふぁ", QuotaFrame.CONSTRUCTION_MANUFACTURING, "製造業", 38));
        var betaCompany = as(
                staff, () -> members.registerCompany("ベータ商事 " + word, "べーた", QuotaFrame.RETAIL_WHOLESALE, "卸売業", 24));
        var gammaCompany = as(
                staffOther,
                () -> members.registerCompany("ガンマ工業 " + word, "がんま", QuotaFrame.SERVICE_OTHER, "サービス業", 12));
        var expert = member(staff, "expert", word, Role.EXPERT, cohort, null);
        as(staff, () -> {
            members.assign(expert, alphaCompany);
            return expert;
        });
        var world = new World(
                tenant,
                cohort,
                alphaCompany,
                betaCompany,
                staff,
                expert,
                member(staff, "expert2", word, Role.EXPERT, cohort, null),
                member(staff, "lecturer", word, Role.LECTURER, cohort, null),
                member(staff, "alpha", word, Role.PARTICIPANT, cohort, alphaCompany),
                member(staff, "alpha-exec", word, Role.EXECUTIVE, cohort, alphaCompany),
                member(staff, "beta", word, Role.PARTICIPANT, cohort, betaCompany),
                otherTenant,
                otherCohort,
                gammaCompany,
                staffOther,
                member(staffOther, "gamma", word, Role.PARTICIPANT, otherCohort, gammaCompany));
        as(staff, () -> enrolments.confirmOnPaper(cohort, List.of(alphaCompany, betaCompany), "事務局の書庫"));
        as(staffOther, () -> enrolments.confirmOnPaper(otherCohort, List.of(gammaCompany), "事務局の書庫"));
        return world;
    }

    public <T> T as(UUID membership, Supplier<T> work) {
        return acting.as(membership, work);
    }

    public void as(UUID membership, Runnable work) {
        acting.as(membership, work);
    }

    private UUID member(UUID staff, String key, String word, Role role, UUID cohort, UUID company) {
        return seat(staff, key, key + "@" + word + ".example", role, cohort, company);
    }

    /** A further seat of whoever has this address, whose holder agrees to the texts. */
    public UUID seat(
            UUID staff, String name, String address, Role role, @Nullable UUID cohort, @Nullable UUID company) {
        return agreeing(as(staff, () -> members.invite(name, name, address, role, cohort, company)));
    }

    /** Lets the holder of a seat agree to whatever is due. */
    public UUID agreeing(UUID membership) {
        as(membership, () -> consents.agree(consents.due()));
        return membership;
    }
}
