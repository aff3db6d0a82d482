package jp.ishigaki.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.ishigaki.embedded.DatabaseRoles;
import jp.ishigaki.tenancy.Tables.Table;

/** Ways to break the boundary, made from the catalogue: for every policy, every table, every function of the boundary. */
final class BoundaryMutants {

    /**
     * @param sql breaks the boundary
     * @param tables on which the matrix could notice it
     */
    record Mutant(String name, String sql, List<String> tables) {}

    private record Policy(
            String table, String name, String command, String using, String check, boolean alone, boolean granted) {

        /** The clause that names whose rows they are: the acting tenant's, or the one a visitor looks at. */
        String tenant() {
            return (using + check).contains(VISITED) ? VISITED : TENANT;
        }
    }

    private static final String TENANT = "(tenant_id = ( SELECT acting_tenant() AS acting_tenant))";
    private static final String VISITED = TENANT.replace("acting", "visited");
    private static final Map<String, String> COMMANDS =
            Map.of("SELECT", "r", "INSERT", "a", "UPDATE", "w", "DELETE", "d");

    private final Connection db;
    private final Map<String, Table> tables;
    private final List<Mutant> mutants = new ArrayList<>();

    private BoundaryMutants(Connection db, Map<String, Table> tables) {
        this.db = db;
        this.tables = tables;
    }

    static List<Mutant> of(Connection db, Map<String, Table> tables) throws SQLException {
        var all = new BoundaryMutants(db, tables);
        for (var policy : all.policies()) {
            all.ofPolicy(policy);
        }
        for (var table : tables.values()) {
            all.ofTable(table);
            all.ofGrants(table.name());
        }
        all.ofFunctions();
        all.ofRoles();
        all.mutants.addAll(MaskMutants.of(db));
        return all.mutants;
    }

    private void ofPolicy(Policy policy) {
        var name = policy.table() + "." + policy.name();
        var on = policy.name() + " on " + policy.table();
        if (policy.alone()) {
            add("drop " + name, "drop policy " + on, policy.table());
        }
        add(name + " for the runtime role only", "alter policy " + on + " to " + DatabaseRoles.RUNTIME, policy.table());
        if (policy.granted()
                && policy.using() != null
                && policy.check() != null
                && !policy.check().equals(policy.tenant())) {
            add(
                    name + " the tenant only",
                    "alter policy " + on + " using (" + policy.tenant() + ") with check (" + policy.tenant() + ")",
                    policy.table());
        }
        ofExpression(policy, " using ", policy.using());
        ofExpression(policy, " with check ", policy.check());
    }

    private void ofExpression(Policy policy, String clause, String expression) {
        if (expression == null) {
            return;
        }
        var name = policy.table() + "." + policy.name() + clause;
        var alter = "alter policy " + policy.name() + " on " + policy.table() + clause;
        add(name + "true", alter + "(true)", policy.table());
        add(name + "or more", alter + "(" + expression + " or tenant_id is not null)", policy.table());
        add(
                name + "asked for each row",
                alter + "(" + expression.replaceAll("\\( SELECT (\\w+_tenant\\(\\)) AS \\w+\\)", "$1") + ")",
                policy.table());
        if (!expression.equals(policy.tenant())) {
            add(
                    name + "without the tenant",
                    alter + "(" + expression.replace(policy.tenant(), "true") + ")",
                    policy.table());
            // A policy of a command that is not granted decides nothing; a check that asks of the row no more than of
            // the actor, or the same as the other clause of columns that cannot be changed, refuses nothing that the
            // other clause has not refused.
            if (policy.granted()
                    && (!clause.equals(" with check ") || policy.using() == null || asksOfTheRow(policy))) {
                add(name + "the tenant only", alter + "(" + policy.tenant() + ")", policy.table());
            }
        }
    }

    private boolean asksOfTheRow(Policy policy) {
        var rest = policy.check().replace(policy.tenant(), "").replaceAll("\\( SELECT \\w+\\(\\) AS \\w+\\)", "");
        var table = tables.get(policy.table());
        var same = policy.check().equals(policy.using());
        return (same ? table.changeable() : table.names())
                .stream().anyMatch(column -> rest.matches("(?s).*\\b" + column + "\\b.*"));
    }

    private void ofTable(Table table) {
        var name = table.name();
        add(name + " not forced", "alter table " + name + " no force row level security", name);
        add(name + " disabled", "alter table " + name + " disable row level security", name);
        add(name + " of no kind", "comment on table " + name + " is null", name);
        add(name + " with a policy for all", "create policy more on " + name + " for select using (true)", name);
        add(
                name + " owned by the application",
                "grant create on schema public to %1$s; alter table %2$s owner to %1$s; revoke create on schema public from %1$s"
                        .formatted(DatabaseRoles.RUNTIME, name),
                name);
        add(
                name + " in a view",
                "create view mutant as select * from " + name + "; grant select on mutant to " + DatabaseRoles.RUNTIME,
                name);
        add(name + " in a materialized view", "create materialized view mutant as select * from " + name, name);
        add(
                name + " by a function",
                "create function mutant() returns setof " + name
                        + " language sql security definer set search_path = public as 'select * from " + name + "'",
                name);
        if (!CatalogueGate.DIRECTORY.containsKey(name)) {
            add(
                    name + " in the directory",
                    "create policy directory on " + name + " to " + DatabaseRoles.OWNER + " using (true)",
                    name);
        }
        if (!name.equals("tenant")) {
            add(name + " without its tenant by default", "alter table " + name + " alter tenant_id drop default", name);
            // A table of one row a tenant has no further key that could run over tenants.
            if (table.key().size() > 1) {
                add(
                        name + " unique over tenants",
                        "create unique index mutant on " + name + " ("
                                + table.key().getLast() + ") where false",
                        name);
            }
        }
        for (var reference : table.references()) {
            var target = tables.get(reference.target());
            if (reference.columns().size() > 1
                    && target.type(reference.targetColumns().getLast()).equals("uuid")
                    && target.key()
                            .equals(List.of(
                                    "tenant_id", reference.targetColumns().getLast()))) {
                var column = reference.columns().getLast();
                add(
                        name + "." + column + " into any tenant",
                        "create unique index mutant on %s (%s); alter table %s add foreign key (%s) references %1$s (%2$s)"
                                .formatted(
                                        target.name(), reference.targetColumns().getLast(), name, column),
                        name);
            }
        }
    }

    private void ofGrants(String table) throws SQLException {
        for (var privilege : List.of("TRUNCATE", "REFERENCES", "TRIGGER")) {
            add(
                    "grant " + privilege + " on " + table,
                    "grant " + privilege + " on " + table + " to " + DatabaseRoles.RUNTIME,
                    table);
        }
        add("grant " + table + " to everybody", "grant select on " + table + " to public", table);
        for (var command : COMMANDS.keySet()) {
            if (!ProofDatabase.texts(
                            db,
                            "select has_" + (command.equals("DELETE") ? "table" : "any_column") + "_privilege('"
                                    + DatabaseRoles.RUNTIME + "', '" + table + "', '" + command + "')")
                    .equals(List.of("t"))) {
                add(
                        "grant " + command + " on " + table,
                        "grant " + command + " on " + table + " to " + DatabaseRoles.RUNTIME,
                        table);
            }
        }
    }

    private void ofFunctions() throws SQLException {
        for (var function : ProofDatabase.texts(
                db,
                "select oid::regprocedure::text from pg_proc where prosecdef and pronamespace = 'public'::regnamespace")) {
            add(function + " without search_path", "alter function " + function + " reset search_path");
            add(
                    function + " reading temporary tables first",
                    "alter function " + function + " set search_path = pg_catalog, public");
            add(function + " for everybody", "grant execute on function " + function + " to public");
        }
        add("founding by the application", "grant execute on function found_tenant to " + DatabaseRoles.RUNTIME);
        add("a leakproof function", "alter function acting_role() leakproof");
        var enter = ProofDatabase.texts(db, "select pg_get_functiondef('enter(uuid)'::regprocedure)")
                .getFirst();
        add("enter beyond the transaction", enter.replace(", true)", ", false)"));
        var ofCompanies = tables.values().stream()
                .filter(table -> table.kind().equals("company"))
                .map(Table::name)
                .toList();
        var everyCompany = enter.replace(" and a.membership_id = acting_membership", "");
        var alwaysStaff = enter.replace("'ishigaki.role', m.role", "'ishigaki.role', 'STAFF'");
        var noCompany = enter.replace(
                        "case when m.company_id is not null then array[m.company_id]",
                        "case when false then null::uuid[]")
                .replace(" and a.membership_id = acting_membership", "");
        for (var changed : List.of(everyCompany, alwaysStaff, noCompany)) {
            if (changed.equals(enter)) {
                throw new IllegalStateException("enter() is written otherwise than its mutants think");
            }
        }
        mutants.add(new Mutant("enter with the companies of all experts", everyCompany, ofCompanies));
        mutants.add(new Mutant("enter with everybody as staff", alwaysStaff, ofCompanies));
        mutants.add(new Mutant("enter with the companies of all experts for participants", noCompany, ofCompanies));
    }

    private void ofRoles() {
        for (var power : List.of("superuser", "bypassrls", "createrole", "createdb", "replication")) {
            add("runtime role with " + power, "alter role " + DatabaseRoles.RUNTIME + " " + power);
        }
        add("owner with bypassrls", "alter role " + DatabaseRoles.OWNER + " bypassrls");
        add("runtime role as the owner", "grant " + DatabaseRoles.OWNER + " to " + DatabaseRoles.RUNTIME);
        add("runtime role as the backup", "grant " + DatabaseRoles.BACKUP + " to " + DatabaseRoles.RUNTIME);
        add("schema open to the application", "grant create on schema public to " + DatabaseRoles.RUNTIME);
        add("schema open to everybody", "grant usage on schema public to public");
        add(
                "default privileges",
                "alter default privileges in schema public grant select on tables to " + DatabaseRoles.RUNTIME);
        add("a sequence", "create sequence mutant");
        add("a rewrite rule", "create rule mutant as on delete to consent do instead nothing");
    }

    private List<Policy> policies() throws SQLException {
        var policies = new ArrayList<Policy>();
        try (var statement = db.createStatement();
                var rows = statement.executeQuery("""
                        select c.relname, p.polname, p.polcmd::text, pg_get_expr(p.polqual, p.polrelid),
                               pg_get_expr(p.polwithcheck, p.polrelid),
                               not exists (select from pg_policy o where o.polrelid = p.polrelid and o.oid <> p.oid
                                           and o.polcmd = p.polcmd and 0 = any (o.polroles))
                               , case p.polcmd when 'd' then has_table_privilege('%1$s', c.oid, 'DELETE') else
                                 has_any_column_privilege('%1$s', c.oid, case p.polcmd when 'r' then 'SELECT' when 'a' then 'INSERT' else 'UPDATE' end) end
                        from pg_policy p join pg_class c on c.oid = p.polrelid
                        where 0 = any (p.polroles) order by 1, 2""".formatted(DatabaseRoles.RUNTIME))) {
            while (rows.next()) {
                policies.add(new Policy(
                        rows.getString(1),
                        rows.getString(2),
                        rows.getString(3),
                        rows.getString(4),
                        rows.getString(5),
                        rows.getBoolean(6) && rows.getBoolean(7),
                        rows.getBoolean(7)));
            }
        }
        return policies;
    }

    private void add(String name, String sql, String... on) {
        mutants.add(new Mutant(name, sql, List.of(on)));
    }
}
