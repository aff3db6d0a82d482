package jp.ishigaki.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.ishigaki.tenancy.Cast.Actor;
import jp.ishigaki.tenancy.Rights.Act;
import jp.ishigaki.tenancy.Rows.Row;

/**
 * What an actor reads of issues that lose their company on the way: by the view and by every function that tells of
 * them. Whoever may not read the row itself finds no id of its company or its people in anything told of it, and
 * nothing at all of other issues.
 */
final class Masks {

    private static final String COLUMNS =
            "company_id, raised_by, solved_by_question, solved_by_answer, claimed_by, verified_by, owner_id, due_on,"
                    + " evidence_file";

    private final Connection db;
    private final Actor actor;
    private final Rights rights;
    private final Map<String, List<Row>> rows;
    private final List<String> offenders = new ArrayList<>();

    Masks(Connection db, Actor actor, Rights rights, Map<String, List<Row>> rows) {
        this.db = db;
        this.actor = actor;
        this.rights = rights;
        this.rows = rows;
    }

    List<String> offenders() throws SQLException {
        for (var issue : rows.get("issue")) {
            var open = rights.allow(Act.READ, actor, issue);
            var masked = !open && rights.isMasked(actor, issue);
            var id = "'" + issue.get("id") + "'";
            told(issue, "shown_issue", open, masked, "select i::text from shown_issue i where id = " + id);
            told(issue, "masked_issues", false, masked, "select m::text from masked_issues() m where id = " + id);
            told(issue, "shown_comments", open, masked, "select k::text from shown_comments(" + id + ") k");
            told(issue, "shown_changes", open, masked, "select h::text from shown_changes(" + id + ") h");
            told(issue, "shown_answers", open, masked, "select a::text from shown_answers(" + id + ") a");
            told(issue, "masked_answers", false, masked, "select a::text from masked_answers(" + id + ") a");
            told(
                    issue,
                    "shown_places",
                    open,
                    masked,
                    "select p::text from shown_places('" + issue.get("cohort_id") + "') p where id = " + id);
            if (masked) {
                none(
                        issue,
                        "select from shown_issue where id = " + id
                                + " and (not anonymous or evidence <> '' or num_nonnulls(" + COLUMNS + ") > 0)");
            } else {
                none(issue, "select from shown_issue where id = " + id + " and anonymous");
                none(issue, "select where is_masked(" + id + ")");
            }
            if (!actor.isStaff() || !masked) {
                none(issue, "select where look_behind(" + id + ", 'why', now())");
            }
            if (!actor.isStaff()
                    && !"JOB".equals(actor.role())
                    && !actor.readable().contains(issue.get("company_id"))) {
                none(issue, "select from issue_counts(array['" + issue.get("company_id") + "']::uuid[])");
            }
        }
        return offenders;
    }

    private void told(Row issue, String by, boolean open, boolean masked, String sql) throws SQLException {
        for (var told : ask(sql)) {
            if (!open && !masked) {
                offenders.add("is told by " + by + " of " + issue);
            } else if (masked && namesOf(issue).stream().anyMatch(told::contains)) {
                offenders.add("is told by " + by + " whose " + issue + " is");
            }
        }
    }

    /** The ids by which the company of the issue would be known. */
    private Set<String> namesOf(Row issue) {
        var names = new HashSet<String>();
        names.add(issue.get("company_id"));
        names.add(issue.get("raised_by"));
        rows.get("membership").stream()
                .filter(seat -> issue.get("company_id").equals(seat.get("company_id")))
                .forEach(seat -> names.add(seat.get("person_id")));
        return names;
    }

    private void none(Row issue, String sql) throws SQLException {
        if (!ask("select 'x' from (" + sql + ") x").isEmpty()) {
            offenders.add("is answered about " + issue + " by " + sql);
        }
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
