package jp.ishigaki.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Who is tried against whose rows: two tenants; in the first, two cohorts; in its first cohort, two companies of which
 * one has an expert. Made in plain SQL, so that a database with a broken boundary can be tried as well.
 */
final class Cast {

    /** Where rows are laid: a company with its participant. */
    record Place(String name, String tenant, String cohort, String company, String person, String membership) {}

    /**
     * One who tries. No tenant means nobody; no membership either that, a job, a visitor or somebody with settings of
     * their own. The tenant of a visitor is the one looked at.
     */
    record Actor(
            String name,
            String membership,
            String tenant,
            String person,
            String role,
            String cohort,
            String company,
            Set<String> readable) {

        boolean isStaff() {
            return "STAFF".equals(role);
        }

        boolean isVisitor() {
            return "VISITOR".equals(role);
        }
    }

    private final Connection db;
    private final String word = UUID.randomUUID().toString().substring(0, 8);
    final Map<String, Actor> actors = new LinkedHashMap<>();
    final Map<String, Place> places = new LinkedHashMap<>();
    final String tenant = UUID.randomUUID().toString();
    final String otherTenant = UUID.randomUUID().toString();
    final String recruiting;

    /** @param db as superuser; the cast is made in its transaction */
    Cast(Connection db) throws SQLException {
        this.db = db;
        found("staff", tenant);
        found("staffOther", otherTenant);
        var cohort = cohort(tenant, "RUNNING");
        recruiting = cohort(tenant, "RECRUITING");
        var otherCohort = cohort(otherTenant, "RUNNING");
        var alpha = company(tenant);
        var beta = company(tenant);
        var delta = company(tenant);
        var gamma = company(otherTenant);
        seat("expert", tenant, "EXPERT", cohort, null);
        execute("insert into assignment (tenant_id, membership_id, company_id, cohort_id, assigned_at) values ('"
                + tenant + "', '" + actors.get("expert").membership() + "', '" + alpha + "', '" + cohort + "', now())");
        actors.computeIfPresent(
                "expert",
                (name, e) ->
                        new Actor(name, e.membership(), tenant, e.person(), e.role(), cohort, null, Set.of(alpha)));
        seat("expert2", tenant, "EXPERT", cohort, null);
        seat("lecturer", tenant, "LECTURER", cohort, null);
        seat("alpha", tenant, "PARTICIPANT", cohort, alpha);
        seat("alphaExec", tenant, "EXECUTIVE", cohort, alpha);
        seat("beta", tenant, "PARTICIPANT", cohort, beta);
        seat("delta", tenant, "PARTICIPANT", recruiting, delta);
        seat("gamma", otherTenant, "PARTICIPANT", otherCohort, gamma);
        // A company of the cohort whose signatures are not complete: the cohort is closed to it.
        var epsilon = company(tenant);
        seat("epsilon", tenant, "PARTICIPANT", cohort, epsilon);
        execute("update enrolment set state = 'CONSENT_PENDING', enrolled_at = null where company_id = '" + epsilon
                + "'");
        actors.computeIfPresent(
                "epsilon",
                (name, e) ->
                        new Actor(name, e.membership(), tenant, e.person(), e.role(), null, epsilon, Set.of(epsilon)));
        for (var name : List.of("alpha", "beta", "delta", "gamma")) {
            var a = actors.get(name);
            places.put(name, new Place(name, a.tenant(), a.cohort(), a.company(), a.person(), a.membership()));
        }
        actors.put("job", new Actor("job", null, tenant, null, "JOB", null, null, Set.of()));
        actors.put("other job", new Actor("other job", null, otherTenant, null, "JOB", null, null, Set.of()));
        actors.put("visitor", new Actor("visitor", null, tenant, null, "VISITOR", recruiting, null, Set.of()));
        actors.put("nobody", new Actor("nobody", null, null, null, null, null, null, Set.of()));
        actors.put("malformed", new Actor("malformed", null, null, null, null, null, null, Set.of()));
    }

    /** Makes the actor act in the running transaction, the way the application does. */
    void enter(Connection connection, Actor actor) throws SQLException {
        if (actor.role() != null) {
            var door = switch (actor.role()) {
                case "JOB" -> "enter_job('" + actor.tenant() + "')";
                case "VISITOR" -> "enter_as_visitor('" + actor.cohort() + "')";
                default -> "enter('" + actor.membership() + "')";
            };
            if (ProofDatabase.texts(connection, "select tenant_id from " + door).isEmpty()) {
                throw new IllegalStateException(actor.name() + " could not enter");
            }
        } else if (actor.name().equals("malformed")) {
            var alpha = actors.get("alpha");
            ProofDatabase.texts(connection, """
                    select set_config('ishigaki.tenant', 'not-a-uuid', true), set_config('ishigaki.role', 'STAFF', true),
                           set_config('ishigaki.person', '%s', true), set_config('ishigaki.cohort', '%s', true),
                           set_config('ishigaki.company', '%s', true), set_config('ishigaki.companies', '{%3$s}', true)
                    """.formatted(alpha.person(), alpha.cohort(), alpha.company()));
        }
    }

    private void found(String name, String newTenant) throws SQLException {
        var seat = ProofDatabase.texts(
                        db,
                        "select found_tenant('" + newTenant + "', '" + name + "', '" + name + "', '" + name + "', '"
                                + name + "@" + word + ".example', now())")
                .getFirst();
        var person = ProofDatabase.texts(db, "select person_id from membership where id = '" + seat + "'")
                .getFirst();
        actors.put(name, new Actor(name, seat, newTenant, person, "STAFF", null, null, Set.of()));
    }

    private String cohort(String of, String state) throws SQLException {
        var id = UUID.randomUUID().toString();
        execute("insert into cohort (tenant_id, id, name, name_en, fiscal_year, state) values ('" + of + "', '" + id
                + "', '" + word + "', '" + word + "', 2024, '" + state + "')");
        return id;
    }

    private String company(String of) throws SQLException {
        var id = UUID.randomUUID().toString();
        execute("insert into company (tenant_id, id, name, quota_frame, employees) values ('" + of + "', '" + id
                + "', '" + word + "', 'SERVICE_OTHER', 10)");
        return id;
    }

    private void seat(String name, String of, String role, String cohort, String company) throws SQLException {
        var person = UUID.randomUUID().toString();
        var seat = UUID.randomUUID().toString();
        execute("insert into person (tenant_id, id, name) values ('" + of + "', '" + person + "', '" + name + "')");
        execute("insert into account (tenant_id, person_id, email) values ('" + of + "', '" + person + "', '"
                + name.toLowerCase(java.util.Locale.ROOT) + "@" + word + ".example')");
        execute("insert into membership (tenant_id, id, person_id, role, cohort_id, company_id, started_at) values ('"
                + of + "', '" + seat + "', '" + person + "', '" + role + "', '" + cohort + "', "
                + (company == null ? "null" : "'" + company + "'") + ", now())");
        if (company != null) {
            execute("insert into enrolment (tenant_id, cohort_id, company_id, state, opened_at, enrolled_at) values ('"
                    + of + "', '" + cohort + "', '" + company + "', 'ENROLLED', now(), now()) on conflict do nothing");
        }
        actors.put(
                name,
                new Actor(name, seat, of, person, role, cohort, company, company == null ? Set.of() : Set.of(company)));
    }

    private void execute(String sql) throws SQLException {
        ProofDatabase.execute(db, sql);
    }
}
