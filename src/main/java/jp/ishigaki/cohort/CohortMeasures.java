package jp.ishigaki.cohort;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** By which version of the rules a cohort is measured. A newer one leaves it alone, and once it runs it keeps its own. */
@Service
@Transactional
@AllowedFor(Role.STAFF)
public class CohortMeasures {

    /** What a cohort carries. */
    public record Carried(String ruleSet, String questionnaire, CohortState state) {

        public boolean isFixed() {
            return state.compareTo(CohortState.RUNNING) >= 0;
        }
    }

    private final ObjectProvider<Measures> measures;
    private final JdbcClient db;
    private final Clock clock;
    private final AuditTrail audit;

    CohortMeasures(ObjectProvider<Measures> measures, JdbcClient db, Clock clock, AuditTrail audit) {
        this.measures = measures;
        this.db = db;
        this.clock = clock;
        this.audit = audit;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Measure> choices() {
        return measures.stream()
                .flatMap(each -> each.all().stream())
                .sorted(Measure.NEWEST_FIRST)
                .toList();
    }

    @Transactional(readOnly = true)
    public Carried of(UUID cohort) {
        return db.sql("select rule_set, questionnaire, state from cohort where id = ?")
                .param(cohort)
                .query(Carried.class)
                .optional()
                .orElseThrow(MissingException::new);
    }

    /**
     * Chooses another version, and with it its questionnaire.
     *
     * @throws MeasureFixedException when the cohort runs by now, or there is no such version
     */
    public void choose(UUID cohort, String ruleSet) {
        var chosen = choices().stream()
                .filter(each -> each.ruleSet().equals(ruleSet))
                .findFirst()
                .orElseThrow(MeasureFixedException::new);
        if (of(cohort).isFixed() || carry(cohort, chosen.ruleSet(), chosen.questionnaire()) == 0) {
            throw new MeasureFixedException();
        }
        audit.record("cohort.measure.chosen", cohort + " " + ruleSet);
    }

    /** What a new cohort begins with: the newest version that is in force. */
    void begin(UUID cohort) {
        var today = LocalDate.now(clock);
        choices().stream()
                .filter(each -> !each.validFrom().isAfter(today))
                .findFirst()
                .ifPresent(newest -> carry(cohort, newest.ruleSet(), newest.questionnaire()));
    }

    /** A copy is measured as its model. */
    void copy(UUID model, UUID copy) {
        var carried = of(model);
        carry(copy, carried.ruleSet(), carried.questionnaire());
    }

    private int carry(UUID cohort, String ruleSet, String questionnaire) {
        return db.sql("""
                        update cohort set rule_set = ?, questionnaire = ?
                        where id = ? and state in ('DRAFT', 'RECRUITING')
                        """).params(ruleSet, questionnaire, cohort).update();
    }
}
