package jp.ishigaki.office;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ishigaki.calendar.Reminders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rules in force: the tenant's own where staff set one, else what the module proposes. */
@Component
class ReminderRules {

    private static final ReminderRule DIGEST = new ReminderRule(DigestService.KIND, 0, 8, true, 0);

    private final List<Reminders> sources;
    private final JdbcClient db;

    ReminderRules(List<Reminders> sources, JdbcClient db) {
        this.sources = sources;
        this.db = db;
    }

    /** Of everything that people are reminded of, in the order of the modules; the staff's day first. */
    Map<String, ReminderRule> inForce() {
        var own = db
                .sql("select kind, days, hour, active, version from reminder_rule")
                .query(ReminderRule.class)
                .list()
                .stream()
                .collect(Collectors.toMap(ReminderRule::kind, Function.identity()));
        return Stream.concat(Stream.of(DIGEST), sources.stream().map(ReminderRules::usual))
                .map(usual -> Optional.ofNullable(own.get(usual.kind())).orElse(usual))
                .collect(Collectors.toMap(
                        ReminderRule::kind, Function.identity(), (one, same) -> one, java.util.LinkedHashMap::new));
    }

    private static ReminderRule usual(Reminders source) {
        return new ReminderRule(source.kind(), source.usualDays(), source.usualHour(), true, 0);
    }
}
