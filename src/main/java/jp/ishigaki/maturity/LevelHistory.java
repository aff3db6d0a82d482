package jp.ishigaki.maturity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import jp.ishigaki.identity.CompanyProfile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Computes levels and keeps every change of them, with the inputs' hash, so that any past level can be explained. */
@Component
class LevelHistory {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient db;
    private final Clock clock;
    private final FactsReader facts;

    LevelHistory(JdbcClient db, Clock clock, FactsReader facts) {
        this.db = db;
        this.clock = clock;
        this.facts = facts;
    }

    record Last(int level, String states) {}

    /** Evaluates the company anew and puts the outcome on record if it differs from the last one. */
    LevelEvaluation bringUpToDate(UUID company) {
        return bringUpToDate(facts.of(company));
    }

    LevelEvaluation bringUpToDate(KnownCompany known) {
        var evaluation = evaluate(known);
        var rules = known.yardstick().rules().id();
        var states = new TreeMap<String, String>();
        evaluation
                .results()
                .forEach(result ->
                        states.put(result.criterion().id(), result.state().name()));
        if (differs(known.company(), rules, evaluation.level(), states)) {
            db.sql("""
                            insert into level_history (id, company_id, computed_at, rule_set, level, inputs_hash, states)
                            values (?, ?, ?, ?, ?, ?, cast(? as jsonb))
                            """)
                    .param(UUID.randomUUID())
                    .param(known.company())
                    .param(Timestamp.from(clock.instant()))
                    .param(rules)
                    .param(evaluation.level().value())
                    .param(known.facts().hash())
                    .param(JSON.writeValueAsString(states))
                    .update();
        }
        return evaluation;
    }

    LevelEvaluation evaluate(KnownCompany known) {
        return LevelEvaluation.of(
                known.facts(), known.yardstick().rules(), known.yardstick().questionnaire(), LocalDate.now(clock));
    }

    /** @param all whether every company of the tenant is in care, or only those readable */
    LevelSummary summary(boolean all, int few) {
        var counts = db.sql("""
                        select coalesce(l.level, -1) as level, count(*) as companies from company c
                        left join lateral (select h.level from level_history h
                                           where h.tenant_id = c.tenant_id and h.company_id = c.id
                                           order by h.computed_at desc limit 1) l on true
                        where ? or c.id = any (readable_companies()) group by 1 order by 1
                        """).param(all).query(LevelSummary.Count.class).list();
        var without =
                db.sql("""
                        select id, name, name_kana, quota_frame, industry, employees from company c
                        where (? or c.id = any (readable_companies())) and not exists (
                            select 1 from diagnosis_run r where r.tenant_id = c.tenant_id and r.company_id = c.id
                                                            and r.submitted_at is not null)
                        order by name_kana, id limit ?
                        """).param(all).param(few).query(CompanyProfile.class).list();
        return new LevelSummary(
                counts.stream().filter(count -> count.level() >= 0).toList(),
                counts.stream()
                        .filter(count -> count.level() < 0)
                        .mapToInt(LevelSummary.Count::companies)
                        .sum(),
                without);
    }

    private boolean differs(UUID company, String rules, MaturityLevel level, Map<String, String> states) {
        return db.sql("""
                        select level, cast(states as text) as states from level_history
                        where company_id = ? and rule_set = ? order by computed_at desc limit 1
                        """)
                .param(company)
                .param(rules)
                .query(Last.class)
                .optional()
                .filter(last -> last.level() == level.value()
                        && JSON.readValue(last.states(), Map.class).equals(states))
                .isEmpty();
    }
}
