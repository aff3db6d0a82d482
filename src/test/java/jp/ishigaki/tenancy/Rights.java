package jp.ishigaki.tenancy;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jp.ishigaki.tenancy.Cast.Actor;
import jp.ishigaki.tenancy.Rows.Row;

/**
 * Who may do what at most, said a second time and in another language than the policies. The kind of a table decides;
 * a table with finer rules is named below with its reason. No rule here can reach across tenants.
 */
final class Rights {

    enum Act {
        READ,
        ADD,
        CHANGE,
        REMOVE
    }

    interface Rule {
        boolean allows(Actor actor, Row row);
    }

    private record Finer(Set<Act> acts, Rule rule) {}

    private final Map<String, List<Row>> rows;
    private final Map<String, Set<String>> cohortsOfPerson = new HashMap<>();
    private final Map<String, Set<String>> cohortsOfCompany = new HashMap<>();
    private final Set<String> staff = new HashSet<>();
    private final Map<String, List<Finer>> finer = new HashMap<>();

    Rights(Map<String, List<Row>> rows) {
        this.rows = rows;
        for (var membership : rows.get("membership")) {
            var person = membership.get("person_id");
            if (membership.get("role").equals("STAFF")) {
                staff.add(person);
            } else {
                cohortsOfPerson.computeIfAbsent(person, p -> new HashSet<>()).add(membership.get("cohort_id"));
            }
            if (membership.get("company_id") != null) {
                cohortsOfCompany
                        .computeIfAbsent(membership.get("company_id"), c -> new HashSet<>())
                        .add(membership.get("cohort_id"));
            }
        }
        identity();
        programme();
    }

    boolean allow(Act act, Actor actor, Row row) {
        return actor.tenant() != null
                && actor.tenant().equals(row.get("tenant_id"))
                && rule(row.table().name(), row.table().kind(), act).allows(actor, row);
    }

    private Rule rule(String table, String kind, Act act) {
        return finer.getOrDefault(table, List.of()).stream()
                .filter(f -> f.acts().contains(act))
                .map(Finer::rule)
                .findFirst()
                .orElseGet(() -> ofKind(kind, act));
    }

    private static Rule ofKind(String kind, Act act) {
        var reads = act == Act.READ;
        return switch (kind) {
            case "tenant" -> (actor, row) -> reads || actor.isStaff();
            case "cohort" -> (actor, row) -> actor.isStaff() || reads && ofCohort(actor, row);
            case "company" -> reads ? Rights::readsCompany : Rights::ofCompany;
            case "person" -> Rights::self;
            default -> (actor, row) -> false;
        };
    }

    private static boolean self(Actor actor, Row row) {
        return Objects.equals(actor.person(), row.get("person_id"));
    }

    private static boolean ofCohort(Actor actor, Row row) {
        return actor.cohort() != null && actor.cohort().equals(row.get("cohort_id"));
    }

    private static boolean ofCompany(Actor actor, Row row) {
        return actor.company() != null && actor.company().equals(row.get("company_id"));
    }

    private static boolean readsCompany(Actor actor, Row row) {
        return actor.isStaff() || actor.readable().contains(row.get("company_id"));
    }

    private static boolean byStaff(Actor actor, Row row) {
        return actor.isStaff();
    }

    private void finer(String table, Set<Act> acts, Rule rule) {
        finer.computeIfAbsent(table, t -> new java.util.ArrayList<>()).add(new Finer(acts, rule));
    }

    private static Set<Act> writing() {
        return EnumSet.of(Act.ADD, Act.CHANGE, Act.REMOVE);
    }

    private void identity() {
        // People meet in their cohorts; everybody sees the staff.
        finer("person", Set.of(Act.READ), (actor, row) -> actor.isStaff()
                || staff.contains(row.get("id"))
                || row.get("id").equals(actor.person())
                || meets(actor, cohortsOfPerson.get(row.get("id"))));
        finer("company", Set.of(Act.READ), (actor, row) -> actor.isStaff()
                || actor.readable().contains(row.get("id"))
                || meets(actor, cohortsOfCompany.get(row.get("id"))));
        finer("membership", Set.of(Act.READ), (actor, row) ->
                actor.isStaff() || row.get("role").equals("STAFF") || self(actor, row) || ofCohort(actor, row));
        finer("cohort", Set.of(Act.READ), (actor, row) -> actor.isStaff() || row.get("id").equals(actor.cohort()));
        // Staff invite by address and see who came and who agreed; nobody changes either.
        finer("account", Set.of(Act.READ), (actor, row) -> actor.isStaff() || self(actor, row));
        finer("account", Set.of(Act.ADD), (actor, row) -> actor.isStaff() && row.get("issuer") == null);
        finer("account", Set.of(Act.CHANGE, Act.REMOVE), (actor, row) -> false);
        finer("consent", Set.of(Act.READ), (actor, row) -> actor.isStaff() || self(actor, row));
        finer("consent", Set.of(Act.CHANGE, Act.REMOVE), (actor, row) -> false);
        finer("consent_document", Set.of(Act.CHANGE, Act.REMOVE), (actor, row) -> false);
        finer("tenant", Set.of(Act.ADD, Act.REMOVE), (actor, row) -> false);
        finer("membership", Set.of(Act.REMOVE), (actor, row) -> false);
        finer("assignment", Set.of(Act.CHANGE), (actor, row) -> false);
        // Everybody's acts are on record in their own name, for staff to read and nobody to change.
        finer("audit_entry", Set.of(Act.READ), Rights::byStaff);
        finer("audit_entry", Set.of(Act.ADD), (actor, row) ->
                self(actor, row) && row.get("role").equals(actor.role()));
        finer("audit_entry", Set.of(Act.CHANGE, Act.REMOVE), (actor, row) -> false);
    }

    private void programme() {
        // Attendance is the company's own to read and staff's to mark.
        finer("attendance", Set.of(Act.ADD, Act.CHANGE), Rights::byStaff);
        finer("attendance", Set.of(Act.REMOVE), (actor, row) -> false);
    }

    private static boolean meets(Actor actor, Set<String> cohorts) {
        return actor.cohort() != null && cohorts != null && cohorts.contains(actor.cohort());
    }
}
