package jp.ishigaki;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * All that SQL shows to somebody: the columns granted of every table and view, and every function that changes nothing
 * and takes no more than an id. Two such pictures can be compared by what was added between them.
 */
@Component
public class Surfaces {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern MIDNIGHT =
            Pattern.compile("\"?\\d{4}-\\d\\d-\\d\\d[ T](15|00):00:00(\\+(00|09)|Z)\"?");
    private static final Pattern MOMENT =
            Pattern.compile("\"?\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d:\\d\\d[.0-9]*(\\+\\d\\d|Z)\"?");

    private final Programme programme;
    private final TransactionTemplate transaction;
    private final JdbcClient db;

    Surfaces(Programme programme, TransactionTemplate transaction, JdbcClient db) {
        this.programme = programme;
        this.transaction = transaction;
        this.db = db;
    }

    /** By the names of tables, views and functions, every row as text. */
    public Map<String, List<String>> shownTo(UUID seat, List<UUID> about) {
        var all = new TreeMap<String, List<String>>();
        for (var relation : inTransaction(seat, () -> texts("""
                select relname || '|' || string_agg(quote_ident(attname), ',' order by attnum)
                from pg_class join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped
                where relnamespace = 'public'::regnamespace and relkind in ('r', 'v', 'p')
                  and has_column_privilege(pg_class.oid, attnum, 'SELECT') and relname <> 'flyway_schema_history'
                group by relname"""))) {
            var name = relation.substring(0, relation.indexOf('|'));
            var columns = relation.substring(relation.indexOf('|') + 1);
            all.put(name, read(seat, "select row(" + columns + ")::text from " + name));
        }
        for (var function : inTransaction(seat, () -> texts("""
                select proname || case when pronargs = 0 then '' when proargtypes[0] = 'uuid[]'::regtype then '[]' else '?' end
                from pg_proc where pronamespace = 'public'::regnamespace and prokind = 'f' and provolatile <> 'v'
                  and prorettype <> 'trigger'::regtype and has_function_privilege(oid, 'EXECUTE')
                  and (pronargs = 0 or pronargs = 1 and proargtypes[0] in ('uuid'::regtype, 'uuid[]'::regtype))"""))) {
            all.put(function, told(seat, function, about));
        }
        return all;
    }

    private List<String> told(UUID seat, String function, List<UUID> about) {
        var name = function.replaceAll("[?\\[\\]]", "");
        if (name.equals(function)) {
            return read(seat, "select x::text from " + name + "() x");
        }
        var told = new ArrayList<String>();
        for (var id : about) {
            var given = function.endsWith("?") ? "'" + id + "'" : "array['" + id + "']::uuid[]";
            told.addAll(read(seat, "select x::text from " + name + "(" + given + ") x"));
        }
        return told;
    }

    /** The new rows, in an order and with names that say nothing of ids and moments that are new each time. */
    public static Map<String, List<String>> added(Map<String, List<String>> before, Map<String, List<String>> after) {
        var known = new HashSet<String>();
        ID.matcher(before.toString()).results().forEach(found -> known.add(found.group()));
        var added = new TreeMap<String, List<String>>();
        after.forEach((surface, rows) -> {
            var fresh = new ArrayList<>(rows);
            if (!surface.matches(".*[?\\]]")) {
                before.getOrDefault(surface, List.of()).forEach(fresh::remove);
            }
            if (!fresh.isEmpty()) {
                added.put(
                        surface,
                        fresh.stream().map(row -> plain(row, known)).sorted().toList());
            }
        });
        return added;
    }

    /** Days stay days; a moment is told from a day. */
    public static String plain(String row, Set<String> known) {
        var ids = ID.matcher(row).replaceAll(id -> known.contains(id.group()) ? id.group() : "new");
        return MOMENT.matcher(MIDNIGHT.matcher(ids).replaceAll("day")).replaceAll("moment");
    }

    public <T> T inTransaction(UUID seat, Supplier<T> work) {
        return Objects.requireNonNull(programme.as(seat, () -> transaction.execute(status -> work.get())));
    }

    /** Nothing where it is refused. */
    private List<String> read(UUID seat, String sql) {
        try {
            return inTransaction(seat, () -> texts(sql));
        } catch (DataAccessException refused) {
            return List.of();
        }
    }

    private List<String> texts(String sql) {
        return db.sql(sql)
                .query((row, number) -> Objects.requireNonNullElse(row.getString(1), "null"))
                .list();
    }
}
