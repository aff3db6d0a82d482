package jp.ishigaki.maturity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jp.ishigaki.tenancy.Acting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds by which rules a company is measured: those of its cohort, or the newest where it was never in one. */
@Component
class Yardsticks {

    private record Row(UUID companyId, String ruleSet, String questionnaire) {}

    private final RuleSets all;
    private final JdbcClient db;
    private final Acting acting;
    private final Clock clock;

    Yardsticks(RuleSets all, JdbcClient db, Acting acting, Clock clock) {
        this.all = all;
        this.db = db;
        this.acting = acting;
        this.clock = clock;
    }

    Yardstick of(UUID company) {
        return Objects.requireNonNull(of(List.of(company)).get(company));
    }

    Map<UUID, Yardstick> of(Collection<UUID> companies) {
        var found = new HashMap<UUID, Yardstick>();
        db.sql("select company_id, rule_set, questionnaire from measures_of(cast(? as uuid[]))")
                .param(companies.stream().map(UUID::toString).toArray(String[]::new))
                .query(Row.class)
                .list()
                .forEach(row -> found.put(
                        row.companyId(),
                        new Yardstick(all.rules(row.ruleSet()), all.questionnaire(row.questionnaire()))));
        companies.forEach(company -> found.computeIfAbsent(company, none -> newest()));
        return found;
    }

    /** What the actor's company is measured by; for who acts for none, the newest. */
    Yardstick ofActor() {
        var company = acting.actor().company();
        return company == null ? newest() : of(company);
    }

    private Yardstick newest() {
        var rules = all.newest(LocalDate.now(clock));
        return new Yardstick(rules, all.questionnaire(rules.questionnaire()));
    }
}
