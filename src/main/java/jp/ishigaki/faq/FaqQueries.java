package jp.ishigaki.faq;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import jp.ishigaki.shared.Slice;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What everybody of the tenant reads: what is released, in the edition of the textbook the reader has at hand. */
@Service
@Transactional(readOnly = true)
@AllowedFor
public class FaqQueries {

    private static final String AFTER = """
             and (cast(:id as uuid) is null or (e.confirmed_at, e.id) < (:at, cast(:id as uuid)))
            order by e.confirmed_at desc, e.id desc limit :rows
            """;

    private final JdbcClient db;

    FaqQueries(JdbcClient db) {
        this.db = db;
    }

    /** @param book the edition that each entry's own is compared with, as SQL */
    static String rows(String book) {
        return """
                        select e.id, v.question, v.part, v.section, v.edition, e.confirmed_at as at, e.helpful, e.state,
                               e.newest, e.newest <> e.released as unreleased,
                               faq_drift(v.edition, v.section, v.section_title, (select %s)) as drift
                        from faq_entry e
                        join faq_version v on v.tenant_id = e.tenant_id and v.entry_id = e.id and v.number = e.released
                        """.formatted(book);
    }

    /** The latest confirmed first; of one part or one section, if given. */
    public Slice<FaqRow, FaqKey> list(
            @Nullable Integer part, @Nullable String section, @Nullable FaqKey after, int size) {
        var rows = db.sql(rows("faq_book()") + """
                        where (cast(:part as integer) is null or v.part = cast(:part as integer))
                          and (cast(:section as text) is null or v.section = cast(:section as text))
                        """ + AFTER)
                .param("part", part)
                .param("section", section)
                .param("id", after == null ? null : after.id())
                .param("at", after == null ? new Timestamp(0) : Timestamp.from(after.at()))
                .param("rows", size + 1)
                .query(FaqRow.class)
                .list();
        return Slice.of(rows, size, FaqRow::key);
    }

    public FaqContents contents() {
        var parts = new TreeMap<Integer, Integer>();
        var sections = new LinkedHashMap<String, FaqContents.Section>();
        db.sql("""
                        select s.number, s.title, s.title_en, v.part, count(*) as entries
                        from faq_entry e
                        join faq_version v on v.tenant_id = e.tenant_id and v.entry_id = e.id and v.number = e.released
                        join section s on s.tenant_id = v.tenant_id and s.number = v.section
                        group by s.number, s.title, s.title_en, v.part
                        order by string_to_array(s.number, '-')::integer[]
                        """).query(FaqContents.Section.class).list().forEach(section -> {
            parts.merge(section.part(), section.entries(), Integer::sum);
            sections.put(section.number(), section);
        });
        return new FaqContents(parts, sections);
    }

    /** How many there are about each of the sections. */
    Map<String, Integer> counts(List<String> sections) {
        var counts = new LinkedHashMap<String, Integer>();
        db.sql("""
                        select v.section, count(*) as entries
                        from faq_entry e
                        join faq_version v on v.tenant_id = e.tenant_id and v.entry_id = e.id and v.number = e.released
                        where v.section = any (?) group by v.section
                        """).param(sections.toArray(String[]::new)).query(row -> {
            counts.put(row.getString("section"), row.getInt("entries"));
        });
        return counts;
    }

    /** One entry; missing while it is not released. */
    public FaqDetails entry(UUID id) {
        return released(id).orElseThrow(MissingException::new);
    }

    public Optional<FaqDetails> released(UUID id) {
        return db.sql("""
                        select v.*, p.name as writer, e.confirmed_at, e.helpful, x.book,
                               exists (select from faq_helpful h where h.entry_id = e.id and h.person_id = acting_person())
                                   as helped,
                               x.drift, case when upper(x.span) - lower(x.span) = 1 then lower(x.span)::text
                                    else lower(x.span) || '-' || (upper(x.span) - 1) end as now_pages,
                               case when x.drift = 'GONE' then (
                                   select s.number from section s
                                   where s.title = v.section_title and s.number <> v.section
                                     and faq_span(x.book, s.number) is not null
                                   order by s.number limit 1) end as moved_to
                        from faq_entry e
                        join faq_version v on v.tenant_id = e.tenant_id and v.entry_id = e.id and v.number = e.released
                        left join person p on p.tenant_id = v.tenant_id and p.id = v.written_by
                        cross join lateral (
                            select b.book, faq_span(b.book, v.section) as span,
                                   faq_drift(v.edition, v.section, v.section_title, b.book) as drift
                            from (select faq_book() as book) b) x
                        where e.id = :id
                        """)
                .param("id", id)
                .query((row, number) -> details(row, id))
                .optional();
    }

    private static FaqDetails details(ResultSet row, UUID id) throws SQLException {
        var drift = row.getString("drift");
        return new FaqDetails(
                id,
                FaqWorks.version(row),
                row.getTimestamp("confirmed_at").toInstant(),
                row.getInt("helpful"),
                row.getBoolean("helped"),
                drift == null ? null : FaqDrift.valueOf(drift),
                row.getString("book"),
                row.getString("now_pages"),
                row.getString("moved_to"));
    }
}
