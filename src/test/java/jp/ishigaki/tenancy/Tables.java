package jp.ishigaki.tenancy;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tenant tables as the catalogue describes them. */
final class Tables {

    record Column(String name, String type, boolean required, String byDefault) {}

    record Reference(List<String> columns, String target, List<String> targetColumns) {}

    record Check(List<String> columns, String expression) {}

    record Table(
            String name,
            String kind,
            List<Column> columns,
            List<String> key,
            List<Reference> references,
            List<Check> checks,
            List<String> changeable) {

        boolean has(String column) {
            return columns.stream().anyMatch(c -> c.name().equals(column));
        }

        String type(String column) {
            return columns.stream()
                    .filter(c -> c.name().equals(column))
                    .findFirst()
                    .orElseThrow()
                    .type();
        }

        boolean requires(String column) {
            return columns.stream().anyMatch(c -> c.name().equals(column) && c.required());
        }

        List<String> names() {
            return columns.stream().map(Column::name).toList();
        }
    }

    private Tables() {}

    static Map<String, Table> read(Connection db) throws SQLException {
        var tables = new LinkedHashMap<String, Table>();
        for (var name : ProofDatabase.texts(db, """
                select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                and relname <> 'flyway_schema_history' order by relname""")) {
            tables.put(
                    name,
                    new Table(
                            name,
                            kind(db, name),
                            columns(db, name),
                            key(db, name),
                            references(db, name),
                            checks(db, name),
                            changeable(db, name)));
        }
        return tables;
    }

    private static String kind(Connection db, String table) throws SQLException {
        return ProofDatabase.texts(db, "select coalesce(obj_description('" + table + "'::regclass, 'pg_class'), '')")
                .getFirst();
    }

    private static List<Column> columns(Connection db, String table) throws SQLException {
        var columns = new ArrayList<Column>();
        try (var statement = db.createStatement();
                var rows = statement.executeQuery("""
                        select a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, pg_get_expr(d.adbin, a.attrelid)
                        from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
                        where a.attrelid = '%s'::regclass and a.attnum > 0 and not a.attisdropped
                          and a.attgenerated = '' and a.attidentity = '' order by a.attnum""".formatted(table))) {
            while (rows.next()) {
                columns.add(new Column(rows.getString(1), rows.getString(2), rows.getBoolean(3), rows.getString(4)));
            }
        }
        return columns;
    }

    private static List<String> key(Connection db, String table) throws SQLException {
        return ProofDatabase.texts(db, """
                select a.attname from pg_constraint k, unnest(k.conkey) with ordinality n (number, place)
                join pg_attribute a on a.attnum = n.number and a.attrelid = '%1$s'::regclass
                where k.conrelid = '%1$s'::regclass and k.contype = 'p' order by n.place""".formatted(table));
    }

    /** The columns that the runtime role may change. */
    private static List<String> changeable(Connection db, String table) throws SQLException {
        return ProofDatabase.texts(db, """
                select attname from pg_attribute where attrelid = '%s'::regclass and attnum > 0 and not attisdropped
                and has_column_privilege('%s', attrelid, attnum, 'UPDATE') order by attnum""".formatted(table, jp.ishigaki.embedded.DatabaseRoles.RUNTIME));
    }

    private static List<Reference> references(Connection db, String table) throws SQLException {
        var references = new ArrayList<Reference>();
        try (var statement = db.createStatement();
                var rows = statement.executeQuery("""
                        select (select array_agg(a.attname::text order by n.place) from unnest(f.conkey) with ordinality n (number, place)
                                join pg_attribute a on a.attrelid = f.conrelid and a.attnum = n.number),
                               c.relname,
                               (select array_agg(a.attname::text order by n.place) from unnest(f.confkey) with ordinality n (number, place)
                                join pg_attribute a on a.attrelid = f.confrelid and a.attnum = n.number)
                        from pg_constraint f join pg_class c on c.oid = f.confrelid
                        where f.conrelid = '%s'::regclass and f.contype = 'f' order by f.conname""".formatted(table))) {
            while (rows.next()) {
                references.add(new Reference(texts(rows.getArray(1)), rows.getString(2), texts(rows.getArray(3))));
            }
        }
        return references;
    }

    private static List<Check> checks(Connection db, String table) throws SQLException {
        var checks = new ArrayList<Check>();
        try (var statement = db.createStatement();
                var rows = statement.executeQuery("""
                        select (select array_agg(a.attname::text) from pg_attribute a
                                where a.attrelid = k.conrelid and a.attnum = any (k.conkey)), pg_get_expr(k.conbin, k.conrelid)
                        from pg_constraint k where k.conrelid = '%s'::regclass and k.contype = 'c'
                        and k.conkey is not null order by array_length(k.conkey, 1), k.conname""".formatted(table))) {
            while (rows.next()) {
                checks.add(new Check(texts(rows.getArray(1)), rows.getString(2)));
            }
        }
        return checks;
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
