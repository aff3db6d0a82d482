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
 * What an actor finds by words: exactly the entries that they may read, and no more of them counted. The function that
 * finds runs with the owner's rights.
 */
final class SearchMasks {

    private final Connection db;
    private final Actor actor;
    private final Rights rights;
    private final List<Row> entries;
    private final List<String> offenders = new ArrayList<>();

    SearchMasks(Connection db, Actor actor, Rights rights, Map<String, List<Row>> rows) {
        this.db = db;
        this.actor = actor;
        this.rights = rights;
        this.entries = rows.get("search_entry");
    }

    List<String> offenders() throws SQLException {
        for (var entry : entries) {
            var word = entry.get("words");
            var readable = entries.stream()
                    .filter(other -> other.get("words").contains(word) && rights.allow(Act.READ, actor, other))
                    .toList();
            var found = ask("select kind || about", word);
            for (var other : found) {
                if (readable.stream().noneMatch(row -> other.equals(row.get("kind") + row.get("about")))) {
                    offenders.add("finds " + other + " by " + word);
                }
            }
            var counted = ask("select (select sum(n::int)::text from jsonb_each_text(counts) c (k, n))", word);
            if (!counted.isEmpty()
                    && counted.getFirst() != null
                    && Integer.parseInt(counted.getFirst()) > readable.size()) {
                offenders.add("counts " + counted.getFirst() + " by " + word);
            }
            for (var other : rows("select kind || about from like_entries(array['" + word.replace("'", "''")
                    + "'], '{}', array['QUESTION', 'ISSUE', 'SECTION', 'SOLVED_CASE', 'MATERIAL', 'FAQ'],"
                    + " null, 500)")) {
                if (entries.stream()
                        .noneMatch(row -> other.equals(row.get("kind") + row.get("about"))
                                && rights.allow(Act.READ, actor, row))) {
                    offenders.add("is shown " + other + " as like " + word);
                }
            }
        }
        return offenders;
    }

    private List<String> ask(String select, String word) throws SQLException {
        return rows(select + " from find_entries(array['" + word.replace("'", "''")
                + "'], null, null, '{}', null, null, null, false, null, null, null, null, 50, true)"
                + " where kind is not null or counts is not null");
    }

    /** Whoever has a malformed tenant is told an error. */
    private List<String> rows(String sql) throws SQLException {
        try {
            return ProofDatabase.texts(db, sql);
        } catch (SQLException refused) {
            return List.of();
        } finally {
            ProofDatabase.execute(db, "rollback to savepoint cell");
        }
    }
}
