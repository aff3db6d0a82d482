package jp.ishigaki.worksheet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.ishigaki.tenancy.AllowedFor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Worksheets and threats as screens show them, in a number of statements that does not grow with the sessions. */
@Service
@Transactional(readOnly = true)
@AllowedFor
public class WorksheetQueries {

    private final JdbcClient db;

    WorksheetQueries(JdbcClient db) {
        this.db = db;
    }

    /** The worksheet that holds for each session of a cohort, by number: its own newest one, or the organiser's. */
    public Map<Integer, Worksheet> inForce(UUID cohort) {
        return find("""
                        where w.id in (select distinct on (k.session_number) k.id from worksheet k
                                       where k.cohort_id is null or k.cohort_id = ?
                                       order by k.session_number, k.cohort_id nulls last, k.version desc)
                        """, cohort).stream()
                .collect(Collectors.toMap(Worksheet::session, Function.identity(), (one, same) -> one, TreeMap::new));
    }

    /** A version, in force or not. */
    public Optional<Worksheet> worksheet(UUID id) {
        return find("where w.id = ?", id).stream().findFirst();
    }

    /** All catalogues, the newest first. */
    public List<ThreatCatalogue> catalogues() {
        var threats = db
                .sql("select year, number, title, title_en, plain, plain_en from threat order by year, number")
                .query((row, index) -> new Threat(
                        row.getInt("year"), row.getInt("number"), wording(row, "title"), wording(row, "plain")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Threat::year));
        return db.sql("select year, title, title_en from threat_catalogue order by year desc")
                .query((row, index) -> new ThreatCatalogue(
                        row.getInt("year"), wording(row, "title"), threats.getOrDefault(row.getInt("year"), List.of())))
                .list();
    }

    /** @param where fixed text with a place for the parameter; never text from outside */
    private List<Worksheet> find(String where, Object parameter) {
        var fields = db
                .sql("""
                        select f.worksheet_id, f.name, f.kind, f.required, f.label, f.label_en, f.help, f.help_en,
                               f.choices, f.choices_en
                        from worksheet_field f join worksheet w on w.tenant_id = f.tenant_id and w.id = f.worksheet_id
                        %s order by f.worksheet_id, f.place
                        """.formatted(where))
                .param(parameter)
                .query((row, index) -> Map.entry(row.getObject("worksheet_id", UUID.class), field(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return db.sql("""
                        select w.id, w.cohort_id, w.session_number, w.version, w.title, w.title_en, w.lead, w.lead_en,
                               w.written_at, coalesce(p.name, '') as written_by
                        from worksheet w left join person p on p.tenant_id = w.tenant_id and p.id = w.written_by
                        %s order by w.session_number, w.version
                        """.formatted(where))
                .param(parameter)
                .query((row, index) -> worksheet(row, fields))
                .list();
    }

    private static Worksheet worksheet(ResultSet row, Map<UUID, List<WorksheetField>> fields) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Worksheet(
                id,
                row.getObject("cohort_id", UUID.class),
                row.getInt("session_number"),
                row.getInt("version"),
                new WorksheetText(
                        wording(row, "title"), wording(row, "lead"), fields.getOrDefault(id, new ArrayList<>())),
                row.getString("written_by"),
                row.getTimestamp("written_at").toInstant());
    }

    private static WorksheetField field(ResultSet row) throws SQLException {
        var ja = texts(row, "choices");
        var en = texts(row, "choices_en");
        return new WorksheetField(
                row.getString("name"),
                FieldKind.valueOf(row.getString("kind")),
                row.getBoolean("required"),
                wording(row, "label"),
                wording(row, "help"),
                IntStream.range(0, ja.size())
                        .mapToObj(at -> new Wording(ja.get(at), en.get(at)))
                        .toList());
    }

    private static Wording wording(ResultSet row, String column) throws SQLException {
        return new Wording(row.getString(column), row.getString(column + "_en"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
