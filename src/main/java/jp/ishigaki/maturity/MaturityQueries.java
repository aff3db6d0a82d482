package jp.ishigaki.maturity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.diagnosis.DiagnosisResult;
import jp.ishigaki.identity.CompanyKey;
import jp.ishigaki.identity.CompanyProfile;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.shared.Slice;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Levels with their reasons. Looking is not quite read-only: a look across the company line goes on record, and so
 * does a level that has changed by the mere passing of time.
 */
@Service
@Transactional
@AllowedFor({Role.STAFF, Role.EXPERT, Role.PARTICIPANT, Role.EXECUTIVE})
public class MaturityQueries {

    private final LevelHistory history;
    private final FactsReader facts;
    private final IdentityQueries identity;
    private final Yardsticks yardsticks;
    private final AuditTrail audit;
    private final Acting acting;
    private final Clock clock;

    MaturityQueries(
            LevelHistory history,
            FactsReader facts,
            IdentityQueries identity,
            Yardsticks yardsticks,
            AuditTrail audit,
            Acting acting,
            Clock clock) {
        this.history = history;
        this.facts = facts;
        this.identity = identity;
        this.yardsticks = yardsticks;
        this.audit = audit;
        this.acting = acting;
        this.clock = clock;
    }

    /** @throws MissingException when the company's private records are not the actor's to read */
    public CompanyMaturity of(UUID company) {
        if (!acting.actor().readsPrivate(company)) {
            throw new MissingException();
        }
        var profile = identity.company(company).orElseThrow(MissingException::new);
        audit.readAcrossCompanyLine("company.read", company);
        var known = facts.of(company);
        return maturity(profile, known, history.bringUpToDate(known));
    }

    /** The company the actor acts for. */
    @AllowedFor({Role.PARTICIPANT, Role.EXECUTIVE})
    public CompanyMaturity own() {
        return of(acting.actor().ownCompany());
    }

    /**
     * The companies in the actor's care, by the sound of their names.
     *
     * @param name part of a name; empty for all
     */
    @AllowedFor({Role.STAFF, Role.EXPERT})
    public Slice<CompanyLevel, CompanyKey> levels(String name, @Nullable CompanyKey after, int size) {
        var companies = identity.companiesInCare(name, after, size);
        var ids = companies.items().stream().map(CompanyProfile::id).toList();
        audit.readAcrossCompanyLine("company.level.read", ids);
        var known = facts.of(ids);
        return new Slice<>(
                IntStream.range(0, ids.size())
                        .mapToObj(i -> level(companies.items().get(i), known.get(i)))
                        .toList(),
                companies.next());
    }

    /** @param few of the companies without a self-diagnosis, at most */
    @AllowedFor({Role.STAFF, Role.EXPERT})
    public LevelSummary summary(int few) {
        var summary = history.summary(acting.actor().role() == Role.STAFF, few);
        audit.readAcrossCompanyLine(
                "company.level.read",
                summary.withoutDiagnosis().stream().map(CompanyProfile::id).toList());
        return summary;
    }

    /** The rules by which the actor's company is measured. */
    @AllowedFor({Role.PARTICIPANT, Role.EXECUTIVE})
    public RuleSet rules() {
        return yardsticks.of(acting.actor().ownCompany()).rules();
    }

    private CompanyLevel level(CompanyProfile profile, KnownCompany known) {
        var maturity = maturity(profile, known, history.evaluate(known));
        return new CompanyLevel(
                profile.id(),
                profile.name(),
                maturity.level().level(),
                maturity.missing().size(),
                maturity.criteria(),
                maturity.diagnosis());
    }

    private CompanyMaturity maturity(CompanyProfile profile, KnownCompany known, LevelEvaluation evaluation) {
        var diagnosis = known.facts().diagnosis();
        var yardstick = known.yardstick();
        return new CompanyMaturity(
                profile.id(),
                profile.name(),
                LocalDate.now(clock),
                yardstick.rules().level(evaluation.level()),
                evaluation.results(),
                diagnosis == null
                        ? null
                        : DiagnosisResult.of(
                                profile.id(),
                                diagnosis.run(),
                                diagnosis.submittedOn(),
                                diagnosis.answers(),
                                yardstick.questionnaire()));
    }
}
