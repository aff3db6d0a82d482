package jp.ishigaki.tenancy;

import java.io.IOException;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.ishigaki.tenancy.Cast.Actor;
import jp.ishigaki.tenancy.Rights.Act;
import jp.ishigaki.tenancy.Rows.Row;
import jp.ishigaki.tenancy.Tables.Table;
import org.postgresql.PGConnection;

/**
 * Every table, every actor, every row of two tenants, every way SQL has to read or write it. What {@link Rights} does
 * not allow has to end in no row or in a refusal; a violated constraint counts as a leak, as it shows that the row was
 * reached.
 */
final class IsolationMatrix {

    private static final String REFUSED = "42501";
    private static final String NO_UUID = "22P02";

    private final Connection db;
    private final Cast cast;
    private final Map<String, Table> tables;
    private final Map<String, List<Row>> rows;
    private final Rights rights;
    private final List<String> offenders = new ArrayList<>();
    private final Set<Row> seen = new HashSet<>();
    private int cells;
    private Actor actor;

    /** What a statement came to: a count of rows, or the state it was refused with. */
    private record Outcome(long count, String state, String message) {}

    /** @param db as the runtime role in a transaction, which is to be rolled back afterwards */
    IsolationMatrix(Connection db, Cast cast, Map<String, Table> tables, Map<String, List<Row>> rows) {
        this.db = db;
        this.cast = cast;
        this.tables = tables;
        this.rows = rows;
        this.rights = new Rights(rows);
    }

    List<String> offenders() {
        return offenders;
    }

    int cells() {
        return cells;
    }

    IsolationMatrix tryAll() throws SQLException {
        return tryTables(tables.keySet());
    }

    IsolationMatrix tryTables(Collection<String> names) throws SQLException {
        for (var each : cast.actors.values()) {
            tryAs(each, names);
        }
        for (var name : names) {
            for (var row : rows.get(name)) {
                cell(seen.contains(row), "nobody at all", "reads", row, "the row tries nothing");
            }
        }
        return this;
    }

    /** What one actor gets through to in the tables. */
    List<String> offendersAs(Actor one, Collection<String> names) throws SQLException {
        offenders.clear();
        tryAs(one, names);
        return List.copyOf(offenders);
    }

    private void tryAs(Actor each, Collection<String> names) throws SQLException {
        actor = each;
        ProofDatabase.execute(db, "savepoint actor");
        cast.enter(db, actor);
        ProofDatabase.execute(db, "savepoint cell");
        for (var name : names) {
            try {
                tryTable(tables.get(name));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
        ProofDatabase.execute(db, "rollback to savepoint actor");
    }

    private void tryTable(Table table) throws SQLException, IOException {
        var all = rows.get(table.name());
        reading(table, all);
        for (var row : all) {
            adding(table, row);
            changing(table, row);
            removing(row);
        }
        blindly(table, all);
        if (table.name().equals("issue")) {
            new Masks(db, actor, rights, rows).offenders().forEach(found -> cell(false, "", found, ""));
        }
        if (table.name().equals("byline")) {
            new BylineMasks(db, actor, rights, rows).offenders().forEach(found -> cell(false, "", found, ""));
        }
        if (table.name().equals("solved_case")) {
            new CaseMasks(db, actor, rights, rows).offenders().forEach(found -> cell(false, "", found, ""));
        }
        if (table.name().equals("search_entry")) {
            new SearchMasks(db, actor, rights, rows).offenders().forEach(found -> cell(false, "", found, ""));
        }
        var truncated = outcome("truncate " + table.name());
        cell(REFUSED.equals(truncated.state()), "truncates", table.name(), truncated);
    }

    private void reading(Table table, List<Row> all) throws SQLException, IOException {
        var visible = visible(table);
        for (var row : all) {
            var found = visible.contains(row.key());
            cell(!found || rights.allow(Act.READ, actor, row), "reads", row, "found");
            if (found) {
                seen.add(row);
            }
        }
        var forbidden =
                all.stream().filter(row -> !rights.allow(Act.READ, actor, row)).toList();
        if (!forbidden.isEmpty()) {
            none(
                    "counts",
                    table.name(),
                    outcome("select from " + table.name() + " where "
                            + forbidden.stream()
                                    .map(row -> "(" + row.where() + ")")
                                    .collect(Collectors.joining(" or "))));
        }
        var foreign = outcome("select from " + table.name() + " where tenant_id is distinct from "
                + Rows.literal(actor.tenant(), "uuid"));
        none("counts other tenants'", table.name(), foreign);
        var copied = copied(table);
        cell(copied.count() == visible.size() || refused(copied), "copies out", table.name(), copied);
        cell(
                all.stream()
                        .filter(row -> !row.get("tenant_id").equals(actor.tenant()))
                        .noneMatch(row -> copied.message().contains(row.get("tenant_id"))),
                "copies out other tenants'",
                table.name(),
                copied.count());
    }

    private void adding(Table table, Row row) throws SQLException {
        if (!rights.allow(Act.ADD, actor, row)) {
            refusal("adds", row, outcome(row.insert()));
            refusal("adds unless there is", row, outcome(row.insert() + " on conflict do nothing"));
        }
        if (actor.tenant() != null && !row.get("tenant_id").equals(actor.tenant())) {
            var taken = row.with("tenant_id", actor.tenant());
            if (rows.get(table.name()).stream().noneMatch(own -> own.key().equals(taken.key()))
                    && !table.name().equals("tenant")) {
                var oracle = outcome(taken.insert() + " on conflict do nothing");
                cell(oracle.count() != 0 && !"23505".equals(oracle.state()), "is told by a conflict of", row, oracle);
            }
            pointing(table, row);
        }
    }

    /** A row of one's own that refers to somebody else's. */
    private void pointing(Table table, Row foreign) throws SQLException {
        var own = rows.get(table.name()).stream()
                .filter(row -> row.get("tenant_id").equals(actor.tenant()))
                .findFirst();
        if (own.isEmpty()) {
            return;
        }
        for (var reference : table.references()) {
            var ids = reference.columns().stream()
                    .filter(c -> !c.equals("tenant_id") && table.type(c).equals("uuid") && foreign.get(c) != null)
                    .toList();
            if (ids.isEmpty() || reference.columns().stream().anyMatch(c -> foreign.get(c) == null)) {
                continue;
            }
            var pointing = own.get();
            for (var column : reference.columns()) {
                pointing = column.equals("tenant_id") ? pointing : pointing.with(column, foreign.get(column));
            }
            if (table.has("id") && !reference.columns().contains("id")) {
                pointing = pointing.with("id", UUID.randomUUID().toString());
            }
            var outcome = outcome(pointing.insert());
            cell(
                    outcome.state() != null,
                    "refers from a row of its own by " + reference.columns() + " to",
                    foreign,
                    outcome);
        }
    }

    private void changing(Table table, Row row) throws SQLException {
        var column = table.changeable().stream().findFirst().orElse("tenant_id");
        var update = "update " + table.name() + " set " + column + " = " + column + " where " + row.where();
        if (!rights.allow(Act.CHANGE, actor, row)) {
            unreached("changes", row, outcome(update));
            unreached("changes and returns", row, outcome(update + " returning *"));
        }
        var other = cast.tenant.equals(row.get("tenant_id")) ? cast.otherTenant : cast.tenant;
        moving(row, "tenant_id", other);
        for (var place : cast.places.values()) {
            if (place.tenant().equals(row.get("tenant_id"))) {
                moving(row, "company_id", place.company());
                moving(row, "cohort_id", place.cohort());
                moving(row, "person_id", place.person());
            }
        }
    }

    private void moving(Row row, String column, String to) throws SQLException {
        if (row.get(column) != null
                && !row.get(column).equals(to)
                && !(rights.allow(Act.CHANGE, actor, row) && rights.allow(Act.BECOME, actor, row.with(column, to)))) {
            var moved = outcome("update " + row.table().name() + " set " + column + " = " + Rows.literal(to, "uuid")
                    + " where " + row.where());
            // A trigger may refuse to change a row of one's own before its policy does.
            var guarded = rights.allow(Act.CHANGE, actor, row) && guarded(moved);
            cell(moved.count() == 0 || refused(moved) || guarded, "moves to another " + column, row, moved);
        }
    }

    private static boolean isConstraint(Outcome outcome) {
        return Set.of("23503", "23505").contains(Objects.requireNonNullElse(outcome.state(), ""));
    }

    private static boolean guarded(Outcome outcome) {
        return Set.of("23514", "23001").contains(Objects.requireNonNullElse(outcome.state(), ""));
    }

    private void removing(Row row) throws SQLException {
        if (!rights.allow(Act.REMOVE, actor, row)) {
            var delete = "delete from " + row.table().name() + " where " + row.where();
            unreached("removes", row, outcome(delete));
            unreached("removes and returns", row, outcome(delete + " returning *"));
        }
    }

    /** Without a condition, so that the policy for reading is not asked and cannot cover for the one for writing. */
    private void blindly(Table table, List<Row> all) throws SQLException {
        var tenant = actor.tenant() == null ? cast.tenant : actor.tenant();
        if (table.changeable().isEmpty() || table.changeable().contains("tenant_id")) {
            changingAll(table, all, "tenant_id", tenant);
        } else if (table.changeable().contains("version")) {
            changingAll(table, all, "version", "0");
        } else {
            // A rule may forbid one value and allow another, so all that there are are tried.
            var column = table.changeable().getFirst();
            var values = new HashSet<String>();
            all.forEach(row -> values.add(row.get(column)));
            if (table.requires(column)) {
                values.remove(null);
            } else {
                values.add(null);
            }
            for (var value : values.stream().limit(5).toList()) {
                changingAll(table, all, column, value);
            }
        }
        for (var place : cast.places.values()) {
            if (place.tenant().equals(tenant)) {
                changingAll(table, all, "company_id", place.company());
                changingAll(table, all, "cohort_id", place.cohort());
                changingAll(table, all, "person_id", place.person());
            }
        }
        var removable =
                all.stream().filter(row -> rights.allow(Act.REMOVE, actor, row)).count();
        var removed = outcome("delete from " + table.name());
        var stillReferred = removable > 0 && "23503".equals(removed.state());
        cell(
                removed.count() <= removable && (removed.state() == null || refused(removed) || stillReferred),
                "removes everything of",
                table.name(),
                removed);
    }

    /** All rows at once: those of others must not be reached, and one's own must not become what they may not. */
    private void changingAll(Table table, List<Row> all, String column, String to) throws SQLException {
        if (!table.has(column)) {
            return;
        }
        var own =
                all.stream().filter(row -> rights.allow(Act.CHANGE, actor, row)).toList();
        var allowed = own.stream().allMatch(row -> rights.allow(Act.BECOME, actor, row.with(column, to)));
        // Whoever may change every row of the tenant learns nothing from a key.
        var constrained = all.stream()
                .filter(row -> row.get("tenant_id").equals(actor.tenant()))
                .allMatch(own::contains);
        var changed =
                outcome("update " + table.name() + " set " + column + " = " + Rows.literal(to, table.type(column)));
        var act = "sets " + column + " to " + to + " in everything of";
        if (own.isEmpty()) {
            unreached(act, table.name(), changed);
        } else if (allowed) {
            cell(
                    changed.count() >= 0 && changed.count() <= own.size()
                            || refused(changed) && !changed.message().contains("violates row-level security")
                            || constrained && isConstraint(changed)
                            || guarded(changed),
                    act,
                    table.name(),
                    changed);
        } else {
            cell(refused(changed) || guarded(changed), act, table.name(), changed);
        }
    }

    private Set<List<String>> visible(Table table) throws SQLException {
        var keys = new HashSet<List<String>>();
        try (var statement = db.createStatement();
                var found = statement.executeQuery("select "
                        + table.key().stream().map(c -> c + "::text").collect(Collectors.joining(", ")) + " from "
                        + table.name())) {
            while (found.next()) {
                var key = new ArrayList<String>();
                for (int i = 1; i <= table.key().size(); i++) {
                    key.add(found.getString(i));
                }
                keys.add(key);
            }
        } catch (SQLException e) {
            ProofDatabase.execute(db, "rollback to savepoint cell");
            cell(refused(new Outcome(-1, e.getSQLState(), e.getMessage())), "reads", table.name(), e.getMessage());
        }
        return keys;
    }

    private Outcome copied(Table table) throws SQLException, IOException {
        var out = new StringWriter();
        try {
            var count = db.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table.name() + " to stdout", out);
            return new Outcome(count, null, out.toString());
        } catch (SQLException e) {
            ProofDatabase.execute(db, "rollback to savepoint cell");
            return new Outcome(-1, e.getSQLState(), "");
        }
    }

    private Outcome outcome(String sql) throws SQLException {
        try (var statement = db.createStatement()) {
            return new Outcome(count(statement, sql), null, "");
        } catch (SQLException e) {
            return new Outcome(-1, e.getSQLState(), e.getMessage());
        } finally {
            ProofDatabase.execute(db, "rollback to savepoint cell");
        }
    }

    private static long count(Statement statement, String sql) throws SQLException {
        if (!statement.execute(sql)) {
            return statement.getUpdateCount();
        }
        try (var found = statement.getResultSet()) {
            long count = 0;
            while (found.next()) {
                count++;
            }
            return count;
        }
    }

    private boolean refused(Outcome outcome) {
        return REFUSED.equals(outcome.state()) || actor.name().equals("malformed") && NO_UUID.equals(outcome.state());
    }

    private void refusal(String act, Object subject, Outcome outcome) {
        cell(refused(outcome), act, subject, outcome);
    }

    private void nothing(String act, Object subject, Outcome outcome) {
        cell(outcome.count() == 0 || refused(outcome), act, subject, outcome);
    }

    /** A row refused only in its new state was reached in its old one. */
    private void unreached(String act, Object subject, Outcome outcome) {
        cell(
                outcome.count() == 0 || refused(outcome) && !outcome.message().contains("violates row-level security"),
                act,
                subject,
                outcome);
    }

    private void none(String act, Object subject, Outcome outcome) {
        nothing(act, subject, outcome);
    }

    private void cell(boolean holds, String act, Object subject, Object outcome) {
        cell(holds, actor.name(), act, subject, outcome);
    }

    private void cell(boolean holds, String who, String act, Object subject, Object outcome) {
        cells++;
        if (!holds) {
            offenders.add(who + " " + act + " " + named(Objects.toString(subject)) + ": " + outcome);
        }
    }

    /** Names instead of the ids of the cast. */
    private String named(String text) {
        var named = text.replace(cast.tenant, "tenant").replace(cast.otherTenant, "other tenant");
        for (var place : cast.places.values()) {
            named = named.replace(place.company(), place.name() + "'s company")
                    .replace(place.person(), place.name())
                    .replace(place.membership(), place.name() + "'s membership")
                    .replace(place.cohort(), place.name() + "'s cohort");
        }
        return named;
    }
}
