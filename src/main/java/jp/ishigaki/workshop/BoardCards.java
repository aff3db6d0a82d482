package jp.ishigaki.workshop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/**
 * Reads cards from rows of {@link #SELECT}.
 *
 * @param stalledBefore what was last touched before stands still
 */
record BoardCards(Stalling stalling, Instant stalledBefore) implements RowMapper<BoardCard> {

    /** No tag holds a comma. */
    static final String SELECT = """
            select i.id, i.title, i.company_id, c.name as company, c.name_kana as kana, s.number as session, i.part,
                   i.section, i.disclosure, i.state, i.comments, i.due_on, o.name as owner,
                   array_to_string(i.tags, ',') as tags, i.touched_at, i.rested_at,
                   coalesce(i.company_id = (select acting_company()), false) as own,
                   coalesce(i.solved_by_answer is not null or i.evidence <> ''
                            or i.evidence_file is not null, false) as traced,
                   i.state = 'CLAIMED' and ((select acting_role()) = 'STAFF' or (select acting_role()) = 'EXPERT'
                       and coalesce(i.company_id = any ((select readable_companies())::uuid[]), false)) as verifiable,
                   i.place, i.version
            from shown_issue i
            left join company c on c.tenant_id = i.tenant_id and c.id = i.company_id
            left join session s on s.tenant_id = i.tenant_id and s.id = i.session_id
            left join person o on o.tenant_id = i.tenant_id and o.id = i.owner_id
            """;

    static BoardCards now(Stalling stalling) {
        return new BoardCards(stalling, stalling.stalledBefore());
    }

    @Override
    public BoardCard mapRow(ResultSet row, int index) throws SQLException {
        var state = IssueState.valueOf(row.getString("state"));
        return new BoardCard(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getObject("company_id", UUID.class),
                row.getString("company"),
                row.getString("kana"),
                row.getObject("session", Integer.class),
                row.getObject("part", Integer.class),
                row.getString("section"),
                Disclosure.valueOf(row.getString("disclosure")),
                state,
                row.getInt("comments"),
                row.getObject("due_on", LocalDate.class),
                row.getString("owner"),
                tags(row.getString("tags")),
                pace(row, state),
                row.getBoolean("own"),
                row.getBoolean("traced"),
                row.getBoolean("verifiable"),
                row.getLong("place"),
                row.getInt("version"));
    }

    private static List<String> tags(@Nullable String tags) {
        return tags == null || tags.isEmpty() ? List.of() : List.of(tags.split(","));
    }

    private IssuePace pace(ResultSet row, IssueState state) throws SQLException {
        var rested = row.getTimestamp("rested_at");
        return stalling.pace(
                state,
                row.getTimestamp("touched_at").toInstant(),
                rested == null ? null : rested.toInstant(),
                stalledBefore);
    }
}
