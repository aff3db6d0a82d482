package jp.ishigaki.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.ishigaki.tenancy.Cast.Actor;
import jp.ishigaki.tenancy.Rights.Act;
import jp.ishigaki.tenancy.Rows.Row;

/**
 * What an actor reads of solved cases whose row is closed to them: nothing of one that is not shared, the company of one
 * shared by name, and of none of them the issue or who wrote it.
 */
final class CaseMasks {

    private final Connection db;
    private final Actor actor;
    private final Rights rights;
    private final Map<String, List<Row>> rows;

    CaseMasks(Connection db, Actor actor, Rights rights, Map<String, List<Row>> rows) {
        this.db = db;
        this.actor = actor;
        this.rights = rights;
        this.rows = rows;
    }

    List<String> offenders() throws SQLException {
        var offenders = new ArrayList<String>();
        for (var row : rows.get("solved_case")) {
            var open = rights.allow(Act.READ, actor, row);
            var shared = isShared(row);
            var where = " c where c.id = '" + row.get("id") + "'";
            var shown = ask("select c::text from shown_case" + where);
            if (!shown.isEmpty() && !open && !shared || shown.size() > 1) {
                offenders.add("is told by shown_case of " + row);
            }
            for (var told : open ? ask("select c::text from masked_cases()" + where) : shown) {
                if (tells(told, row)) {
                    offenders.add("is told whose " + row + " is");
                }
            }
            if (!shared && !ask("select c::text from masked_cases()" + where).isEmpty()) {
                offenders.add("is told by masked_cases() of " + row);
            }
        }
        return offenders;
    }

    private boolean isShared(Row row) {
        return Objects.equals(actor.tenant(), row.get("tenant_id"))
                && !row.get("disclosure").equals("COMPANY_ONLY")
                && (actor.isStaff() || actor.cohort() != null && actor.cohort().equals(row.get("cohort_id")));
    }

    private static boolean tells(String told, Row row) {
        return told.contains(row.get("issue_id"))
                || told.contains(row.get("written_by"))
                || row.get("disclosure").equals("ANONYMISED") && told.contains(row.get("company_id"));
    }

    /** Whoever has a malformed tenant is told an error. */
    private List<String> ask(String sql) throws SQLException {
        try {
            return ProofDatabase.texts(db, sql);
        } catch (SQLException refused) {
            return List.of();
        } finally {
            ProofDatabase.execute(db, "rollback to savepoint cell");
        }
    }
}
