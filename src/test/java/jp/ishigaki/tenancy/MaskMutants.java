package jp.ishigaki.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import jp.ishigaki.tenancy.BoundaryMutants.Mutant;

/** Ways to tell whose an anonymous issue or solved case is, made from the functions that must not. */
final class MaskMutants {

    private record Change(String function, String from, String to) {}

    private static final String FIND = "find_entries(text[],text,text,text[],text,integer,timestamptz,boolean,uuid,"
            + "timestamptz,text,text,integer,boolean)";
    private static final String LIKE = "like_entries(text[],text[],text[],integer,integer)";
    private static final String MAY_FIND = "may_find(boolean,boolean,uuid,uuid,text,uuid,uuid[])";

    private static final List<Change> CHANGES = List.of(
            new Change("masked_issues()", "shown.part := hidden.part", "shown.company_id := hidden.company_id"),
            new Change("masked_issues()", "shown.part := hidden.part", "shown.raised_by := hidden.raised_by"),
            new Change("masked_issues()", "shown.part := hidden.part", "shown.claimed_by := hidden.claimed_by"),
            new Change("masked_issues()", "shown.part := hidden.part", "shown.evidence := 'x'"),
            new Change("masked_issues()", "i.disclosure = 'ANONYMISED'", "true"),
            new Change("masked_issues()", "i.tenant_id = acting_tenant()", "true"),
            new Change("masked_issues()", "i.cohort_id = acting_cohort() or", "true or"),
            new Change("is_masked(uuid)", "i.disclosure = 'ANONYMISED'", "true"),
            new Change("is_masked(uuid)", "i.cohort_id = acting_cohort() or", "true or"),
            new Change("is_masked(uuid)", "i.tenant_id = acting_tenant()", "true"),
            new Change("unmasked_issues()", "and u.unmasked_by = acting_person()", ""),
            new Change("shown_comments(uuid)", "then null else t.author_id end", "then t.author_id end"),
            new Change(
                    "shown_comments(uuid)", "then null else t.author_company_id end", "then t.author_company_id end"),
            new Change("shown_comments(uuid)", "i.disclosure = 'COHORT' and", ""),
            new Change("shown_comments(uuid)", "i.tenant_id = acting_tenant() and", ""),
            new Change("shown_changes(uuid)", "not is_masked(of_issue)", "true"),
            new Change("shown_changes(uuid)", "i.disclosure = 'COHORT' and", ""),
            new Change(
                    "look_behind(uuid, text, timestamp with time zone)",
                    "acting_role() is distinct from 'STAFF'",
                    "false"),
            new Change("look_behind_alias(uuid, integer, text)", "or acting_role() is distinct from 'STAFF'", ""),
            new Change("issue_counts(uuid[])", "acting_role() in ('STAFF', 'JOB')", "true"),
            new Change("masked_cases()", "if found.disclosure = 'COHORT'", "if true"),
            new Change("masked_cases()", "shown.part := found.part", "shown.issue_id := found.issue_id"),
            new Change("masked_cases()", "shown.part := found.part", "shown.written_by := found.written_by"),
            new Change("masked_cases()", "c.disclosure <> 'COMPANY_ONLY'", "true"),
            new Change("masked_cases()", "c.tenant_id = acting_tenant()", "true"),
            new Change("masked_cases()", "c.cohort_id = acting_cohort() or", "true or"),
            new Change("masked_answers(uuid)", "and is_masked(of_issue)", ""),
            new Change("shown_places(uuid)", "i.disclosure <> 'COMPANY_ONLY' and", ""),
            new Change("shown_places(uuid)", "i.tenant_id = acting_tenant() and", ""),
            new Change("shown_places(uuid)", "acting_role() in ('STAFF', 'JOB')", "true"),
            new Change(FIND, "may_find(e.private,", "may_find(false,"),
            new Change(FIND, "e.experts, e.cohort_id", "false, e.cohort_id"),
            new Change(FIND, "e.cohort_id, coalesce", "null, coalesce"),
            new Change(FIND, "coalesce(e.company_id, e.veiled_company_id)", "(readable_companies())[1]"),
            new Change(LIKE, "may_find(e.private,", "may_find(false,"),
            new Change(LIKE, "e.experts, e.cohort_id", "false, e.cohort_id"),
            new Change(LIKE, "e.cohort_id, coalesce", "null, coalesce"),
            new Change(LIKE, "coalesce(e.company_id, e.veiled_company_id)", "(readable_companies())[1]"),
            new Change(MAY_FIND, "when 'STAFF' then 2", "when 'PARTICIPANT' then 2"),
            new Change(MAY_FIND, "experts::integer", "0"),
            new Change(MAY_FIND, "and not experts and", "and"),
            new Change(MAY_FIND, "when not private and", "when"));

    private MaskMutants() {}

    static List<Mutant> of(Connection db) throws SQLException {
        var mutants = new ArrayList<Mutant>();
        for (var change : CHANGES) {
            var function = askedForEachRow(
                    ProofDatabase.texts(db, "select pg_get_functiondef('" + change.function() + "'::regprocedure)")
                            .getFirst());
            if (!function.contains(change.from())) {
                throw new IllegalStateException(change.function() + " is written otherwise than its mutants think");
            }
            mutants.add(new Mutant(
                    change.function() + " with " + change.to() + " for " + change.from(),
                    function.replace(change.from(), change.to()),
                    List.of(tableOf(change.function()))));
        }
        return mutants;
    }

    private static String tableOf(String function) {
        return switch (function) {
            case "masked_cases()" -> "solved_case";
            case "look_behind_alias(uuid, integer, text)" -> "byline";
            case FIND, LIKE, MAY_FIND -> "search_entry";
            default -> "issue";
        };
    }

    /** Whether something is asked once or for each row is no difference here; so changes are written without it. */
    private static String askedForEachRow(String function) {
        return function.replaceAll("\\(select (\\w+\\(\\w*\\))\\)", "$1");
    }
}
