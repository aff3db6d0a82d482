package jp.ishigaki.bulk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import jp.ishigaki.identity.CompanyEntry;
import jp.ishigaki.identity.PersonEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of imports in the database, written by the thousand. */
@Component
class ImportRows {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int AT_ONCE = 1_000;

    private final JdbcClient db;

    ImportRows(JdbcClient db) {
        this.db = db;
    }

    /** Keeps what was found out about the rows, in place of what was there before. */
    void put(UUID run, List<Finding> findings) {
        db.sql("delete from import_row where run_id = ?").param(run).update();
        for (int from = 0; from < findings.size(); from += AT_ONCE) {
            var some = findings.subList(from, Math.min(findings.size(), from + AT_ONCE));
            db.sql("""
                            insert into import_row (run_id, line, cells, outcome, errors)
                            select ?, f.line, cast(f.cells as jsonb), f.outcome, cast(f.errors as jsonb)
                            from unnest(cast(? as integer[]), cast(? as text[]), cast(? as text[]), cast(? as text[]))
                                as f (line, cells, outcome, errors)
                            """)
                    .param(run)
                    .param(texts(some, finding -> finding.row().line()))
                    .param(texts(
                            some,
                            finding -> JSON.writeValueAsString(finding.row().cells())))
                    .param(texts(some, Finding::outcome))
                    .param(texts(some, finding -> JSON.writeValueAsString(finding.errors())))
                    .update();
        }
    }

    /** Keeps what entering these rows made, and how what they changed was before. */
    void note(UUID run, List<Finding> entered) {
        db.sql("""
                        update import_row r set made_seat = e.seat, made_person = e.person, made_company = e.company,
                            former = cast(e.former as jsonb)
                        from unnest(cast(? as integer[]), cast(? as uuid[]), cast(? as uuid[]), cast(? as uuid[]),
                            cast(? as text[])) as e (line, seat, person, company, former)
                        where r.run_id = ? and r.line = e.line
                        """)
                .param(texts(entered, finding -> finding.row().line()))
                .param(texts(
                        entered,
                        finding -> finding.act() instanceof Act.OpenSeat a
                                ? a.seat().membership()
                                : null))
                .param(texts(entered, finding -> newcomer(finding.act())))
                .param(texts(
                        entered,
                        finding -> finding.act() instanceof Act.RegisterCompany a
                                ? a.company().id()
                                : null))
                .param(texts(entered, finding -> former(finding.act())))
                .param(run)
                .update();
    }

    private static @Nullable UUID newcomer(@Nullable Act act) {
        return switch (act) {
            case Act.AddPerson add -> add.person().id();
            case Act.OpenSeat open ->
                open.newcomer() == null ? null : open.newcomer().id();
            case null, default -> null;
        };
    }

    private static @Nullable String former(@Nullable Act act) {
        return switch (act) {
            case Act.ChangeCompany change -> JSON.writeValueAsString(change.before());
            case Act.RenamePerson rename -> JSON.writeValueAsString(rename.before());
            case Act.OpenSeat open when open.placement() != null -> JSON.writeValueAsString(open.placement());
            case Act.PlaceCompany place -> JSON.writeValueAsString(place.placement());
            case null, default -> null;
        };
    }

    List<ImportRow> typed(UUID run) {
        return db.sql("select line, cells from import_row where run_id = ? order by line")
                .param(run)
                .query((row, index) -> new ImportRow(row.getInt("line"), cells(row)))
                .list();
    }

    List<PreviewRow> page(UUID run, @Nullable Outcome outcome, int after, int size) {
        return db.sql("""
                        select line, cells, outcome, errors from import_row
                        where run_id = ? and line > ? and (cast(? as text) is null or outcome = ?)
                        order by line limit ?
                        """)
                .param(run)
                .param(after)
                .param(outcome == null ? null : outcome.name())
                .param(outcome == null ? null : outcome.name())
                .param(size)
                .query((row, index) -> new PreviewRow(
                        row.getInt("line"),
                        cells(row),
                        Outcome.valueOf(row.getString("outcome")),
                        JSON.readValue(row.getString("errors"), new TypeReference<List<RowError>>() {})))
                .list();
    }

    private static Map<ImportColumn, String> cells(ResultSet row) throws SQLException {
        return JSON.readValue(row.getString("cells"), new TypeReference<EnumMap<ImportColumn, String>>() {});
    }

    /** What an import made, by the line that made it; columns: seat, person, company. */
    Map<UUID, Integer> made(UUID run, String what) {
        var lines = new LinkedHashMap<UUID, Integer>();
        db.sql("select made_%1$s, line from import_row where run_id = ? and made_%1$s is not null order by line"
                        .formatted(what))
                .param(run)
                .query(row -> {
                    lines.put(row.getObject(1, UUID.class), row.getInt(2));
                });
        return lines;
    }

    /** How the companies that an import changed were before. */
    List<CompanyEntry> formerCompanies(UUID run) {
        return former(run, CompanyEntry.class);
    }

    List<PersonEntry> formerPeople(UUID run) {
        return former(run, PersonEntry.class);
    }

    /** The companies that an import put into tracks, with where they were before. */
    List<Placement> placements(UUID run) {
        return former(run, Placement.class);
    }

    private <T> List<T> former(UUID run, Class<T> type) {
        return db.sql("select former from import_row where run_id = ? and former is not null order by line")
                .param(run)
                .query((row, index) -> JSON.readValue(row.getString(1), type))
                .list();
    }

    private static <T> @Nullable String[] texts(List<T> items, Function<T, @Nullable Object> value) {
        return items.stream()
                .map(item -> Objects.toString(value.apply(item), null))
                .toArray(String[]::new);
    }
}
