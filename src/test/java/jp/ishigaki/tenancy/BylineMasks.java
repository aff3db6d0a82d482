package jp.ishigaki.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.ishigaki.tenancy.Cast.Actor;
import jp.ishigaki.tenancy.Rights.Act;
import jp.ishigaki.tenancy.Rows.Row;

/**
 * The ways round the bylines: nobody but the office of the tenant looks behind a pseudonym, and telling those who write
 * under one leaves nothing that the teller could read.
 */
final class BylineMasks {

    private final Connection db;
    private final Actor actor;
    private final Rights rights;
    private final Map<String, List<Row>> rows;
    private final List<String> offenders = new ArrayList<>();

    BylineMasks(Connection db, Actor actor, Rights rights, Map<String, List<Row>> rows) {
        this.db = db;
        this.actor = actor;
        this.rights = rights;
        this.rows = rows;
    }

    List<String> offenders() throws SQLException {
        for (var byline : rows.get("byline")) {
            var question = "'" + byline.get("question_id") + "'";
            var alias = byline.get("alias");
            var staff = actor.isStaff() && byline.get("tenant_id").equals(actor.tenant());
            if (!staff || rights.allow(Act.READ, actor, byline)) {
                none(byline, "select where look_behind_alias(" + question + ", " + alias + ", 'why')");
            }
            none(
                    byline,
                    "select from tell_pseudonyms('answered', " + question + ", null), notice n where n.about = "
                            + question + " and n.person_id is distinct from acting_person()");
            none(
                    byline,
                    "select from tell_pseudonym_of_closing(" + question + "), notice n where n.about = " + question
                            + " and n.person_id is distinct from acting_person()");
        }
        return offenders;
    }

    private void none(Row byline, String sql) throws SQLException {
        try {
            if (!ProofDatabase.texts(db, "select 'x' from (" + sql + ") x").isEmpty()) {
                offenders.add("is answered about " + byline + " by " + sql);
            }
        } catch (SQLException refused) {
            // Whoever has a malformed tenant is told an error.
        } finally {
            ProofDatabase.execute(db, "rollback to savepoint cell");
        }
    }
}
