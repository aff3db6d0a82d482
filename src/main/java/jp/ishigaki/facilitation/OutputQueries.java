package jp.ishigaki.facilitation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What groups have brought forth, as far as the actor may read it. */
@Service
@Transactional(readOnly = true)
@AllowedFor
public class OutputQueries {

    private static final String VERSIONS = """
            select o.*, p.name as writer from group_output o
            join person p on p.tenant_id = o.tenant_id and p.id = o.written_by
            """;

    private static final String REMARKS = """
            select c.id, c.group_number, p.name as author, c.author_role as role, c.body, c.written_at
            from output_comment c join person p on p.tenant_id = c.tenant_id and p.id = c.person_id
            """;

    private final JdbcClient db;

    OutputQueries(JdbcClient db) {
        this.db = db;
    }

    /** The newest version of each group that has one and whose output may be read. */
    public Map<Integer, GroupOutput> newest(UUID session) {
        var all = new HashMap<Integer, GroupOutput>();
        db.sql(VERSIONS + """
                        where o.session_id = ? and o.number = (select max(n.number) from group_output n
                            where n.session_id = o.session_id and n.group_number = o.group_number)
                        order by o.group_number
                        """)
                .param(session)
                .query((row, number) -> all.put(row.getInt("group_number"), version(row)))
                .list();
        return all;
    }

    /** All versions of a group's output, the newest first; the last hundred. */
    public List<GroupOutput> versions(UUID session, int group) {
        return db.sql(VERSIONS + "where o.session_id = ? and o.group_number = ? order by o.number desc limit 100")
                .params(session, group)
                .query((row, number) -> version(row))
                .list();
    }

    /** The records of all groups whose output may be read: two statements, however many groups there are. */
    public Map<Integer, GroupRecord> all(UUID session) {
        var all = new HashMap<Integer, GroupRecord>();
        db.sql(VERSIONS + """
                        where o.session_id = :session and o.number > (select max(n.number) - 100 from group_output n
                            where n.session_id = o.session_id and n.group_number = o.group_number)
                        order by o.group_number, o.number desc
                        """).param("session", session).query(row -> {
            record(all, row).versions().add(version(row));
        });
        db.sql(REMARKS + "where c.session_id = ? order by c.group_number, c.written_at, c.id limit 2000")
                .param(session)
                .query(row -> {
                    record(all, row)
                            .remarks()
                            .add(new OutputRemark(
                                    row.getObject("id", UUID.class),
                                    row.getString("author"),
                                    Role.valueOf(row.getString("role")),
                                    row.getString("body"),
                                    row.getTimestamp("written_at").toInstant()));
                });
        return all;
    }

    private static GroupRecord record(Map<Integer, GroupRecord> all, ResultSet row) throws SQLException {
        return all.computeIfAbsent(
                row.getInt("group_number"), number -> new GroupRecord(new ArrayList<>(), new ArrayList<>()));
    }

    private static GroupOutput version(ResultSet row) throws SQLException {
        return new GroupOutput(
                row.getInt("number"),
                row.getString("body"),
                new OutputRoles(
                        row.getObject("scribe", UUID.class),
                        row.getObject("materials", UUID.class),
                        row.getObject("presenter", UUID.class)),
                row.getString("writer"),
                row.getTimestamp("written_at").toInstant(),
                row.getString("reason"));
    }

    /** What was said about a group's output, in its order. */
    public List<OutputRemark> remarks(UUID session, int group) {
        return db.sql(REMARKS + "where c.session_id = ? and c.group_number = ? order by c.written_at, c.id limit 100")
                .params(session, group)
                .query(OutputRemark.class)
                .list();
    }
}
