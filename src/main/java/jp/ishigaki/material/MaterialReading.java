package jp.ishigaki.material;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.ishigaki.material.file.FileType;
import jp.ishigaki.material.file.ScanState;
import jp.ishigaki.material.file.VirusScanner;
import jp.ishigaki.schedule.Block;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How rows of the database are read as materials and versions. */
@Component
class MaterialReading {

    static final String VERSION = """
            v.id as version_id, v.number, v.link, v.note, v.restored, v.made_at as version_made_at, v.released_at,
            p.name as made_by, f.name, f.type, f.size, f.scan, f.erased_at
            """;

    static final String WITH_FILE = """
            left join material_file f on f.tenant_id = v.tenant_id and f.id = v.file_id
            left join person p on p.tenant_id = v.tenant_id and p.id = v.made_by
            """;

    static final String BLOCK = "array_position(array['SEMINAR', 'WORKSHOP', 'ROUND_TABLE'], m.block)";

    static final String MATERIALS =
            "select m.id, m.session_id, s.number as session_number, s.held_on, m.block, m.title,"
                    + " m.made_at, m.shown, n.newest, m.withdrawn_at is not null as withdrawn,"
                    + " prepares_session(m.session_id) as may_prepare, " + VERSION + """
            from material m
            join session s on s.tenant_id = m.tenant_id and s.id = m.session_id
            cross join lateral (select max(x.number) as newest from material_version x
                                where x.tenant_id = m.tenant_id and x.material_id = m.id) n
            join material_version v on v.tenant_id = m.tenant_id and v.material_id = m.id
                and v.number = coalesce(m.shown, n.newest)
            """ + WITH_FILE;

    private final VirusScanner scanner;

    MaterialReading(VirusScanner scanner) {
        this.scanner = scanner;
    }

    MaterialRow material(ResultSet row, int index) throws SQLException {
        return new MaterialRow(
                row.getObject("id", UUID.class),
                row.getObject("session_id", UUID.class),
                row.getInt("session_number"),
                row.getObject("held_on", LocalDate.class),
                Block.valueOf(row.getString("block")),
                row.getString("title"),
                row.getTimestamp("made_at").toInstant(),
                number(row, "shown"),
                row.getInt("newest"),
                row.getBoolean("withdrawn"),
                row.getBoolean("may_prepare"),
                version(row, index));
    }

    VersionRow version(ResultSet row, int index) throws SQLException {
        return new VersionRow(
                row.getObject("version_id", UUID.class),
                row.getInt("number"),
                text(row, "link"),
                file(row),
                row.getString("note"),
                number(row, "restored"),
                text(row, "made_by"),
                row.getTimestamp("version_made_at").toInstant(),
                moment(row, "released_at"));
    }

    private VersionRow.@Nullable FileRow file(ResultSet row) throws SQLException {
        if (text(row, "link") != null) {
            return null;
        }
        var scan = ScanState.valueOf(row.getString("scan"));
        var erased = moment(row, "erased_at") != null;
        return new VersionRow.FileRow(
                row.getString("name"),
                FileType.valueOf(row.getString("type")),
                row.getLong("size"),
                scan,
                erased,
                !erased && (scan == ScanState.CLEAN || scan == ScanState.UNSCANNED && !scanner.isConfigured()));
    }

    @SuppressWarnings("NullAway") // SQL null
    private static @Nullable String text(ResultSet row, String column) throws SQLException {
        return row.getString(column);
    }

    @SuppressWarnings("NullAway") // SQL null
    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }

    @SuppressWarnings("NullAway") // SQL null
    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
