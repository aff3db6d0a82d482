package jp.ishigaki.curriculum;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import jp.ishigaki.curriculum.ReferenceRefusedException.Reason;
import jp.ishigaki.tenancy.AllowedFor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The textbook as an index, in the order of the book. Pages are those of the edition the reader has at hand. */
@Service
@Transactional(readOnly = true)
@AllowedFor
public class CurriculumQueries {

    private static final String IN_BOOK_ORDER = " order by string_to_array(s.number, '-')::integer[]";
    private static final String SECTIONS = """
            select s.number, s.title, s.title_en, s.chapter, c.part, shown.id as edition,
                   coalesce((select array_agg(r.pages order by r.place) from textbook_reference r
                             where r.section = s.number and r.edition = shown.id), '{}') as pages
            from section s
            join chapter c on c.tenant_id = s.tenant_id and c.number = s.chapter
            left join lateral (select e.id from textbook_edition e
                               where (cast(:edition as text) is null or e.id = :edition)
                                 and exists (select 1 from textbook_reference r
                                             where r.edition = e.id and r.section = s.number)
                               order by e.fiscal_year desc, e.version desc limit 1) shown on true
            """;

    private final JdbcClient db;
    private final ReadersEdition readers;

    CurriculumQueries(JdbcClient db, ReadersEdition readers) {
        this.db = db;
        this.readers = readers;
    }

    public List<PartRow> parts() {
        return db.sql("""
                        select number, title, title_en, approach,
                               array_remove(short_title || aliases, null) as aliases
                        from part order by number
                        """).query(CurriculumQueries::part).list();
    }

    public List<ChapterRow> chapters() {
        return db.sql("select number, part, title, title_en from chapter order by number")
                .query(ChapterRow.class)
                .list();
    }

    public List<SectionRow> sections() {
        return sections(readers.id().orElse(null));
    }

    /** With the pages of one edition; null for the newest that knows each section. */
    public List<SectionRow> sections(@Nullable String edition) {
        return db.sql(SECTIONS + IN_BOOK_ORDER)
                .param("edition", edition)
                .query(CurriculumQueries::section)
                .list();
    }

    public TextbookIndex index() {
        return new TextbookIndex(parts(), chapters(), sections());
    }

    public Optional<SectionRow> section(String number) {
        return db.sql(SECTIONS + "where s.number = :number")
                .param("edition", readers.id().orElse(null))
                .param("number", number)
                .query(CurriculumQueries::section)
                .optional();
    }

    /** Where a section stands in each edition, newest edition first. */
    public List<EditionPages> pages(String section) {
        return db.sql("""
                        select e.id, e.title, e.title_en, array_agg(r.pages order by r.place) as pages
                        from textbook_edition e
                        join textbook_reference r on r.tenant_id = e.tenant_id and r.edition = e.id
                        where r.section = ? group by e.tenant_id, e.id order by e.fiscal_year desc, e.version desc
                        """)
                .param(section)
                .query((row, index) -> new EditionPages(
                        row.getString("id"), row.getString("title"), row.getString("title_en"), pages(row)))
                .list();
    }

    /**
     * Makes a reference out of what somebody chose and typed.
     *
     * @param pages as typed; empty for the whole section
     * @throws ReferenceRefusedException without an edition, or when edition, section or pages are none
     */
    public TextbookReference reference(@Nullable String edition, String section, String pages) {
        if (edition == null || edition.isBlank()) {
            throw new ReferenceRefusedException(Reason.NO_EDITION);
        }
        require(exists("select exists (select 1 from textbook_edition where id = ?)", edition), Reason.UNKNOWN_EDITION);
        require(exists("select exists (select 1 from section where number = ?)", section), Reason.UNKNOWN_SECTION);
        return new TextbookReference(
                edition,
                section,
                Pages.read(pages).orElseThrow(() -> new ReferenceRefusedException(Reason.UNREADABLE_PAGES)));
    }

    /** The pages a reference means: its own, or else all that its edition has of the section; empty when unknown. */
    public String pagesOf(TextbookReference reference) {
        return reference.pages().isEmpty()
                ? String.join(
                        ", ",
                        db
                                .sql(
                                        "select pages from textbook_reference where edition = ? and section = ? order by place")
                                .params(reference.edition(), reference.section())
                                .query(String.class)
                                .list()
                                .stream()
                                .distinct()
                                .toList())
                : reference.pages().toString();
    }

    private boolean exists(String sql, String key) {
        return db.sql(sql).param(key).query(Boolean.class).single();
    }

    private static void require(boolean holds, Reason otherwise) {
        if (!holds) {
            throw new ReferenceRefusedException(otherwise);
        }
    }

    private static PartRow part(ResultSet row, int index) throws SQLException {
        var approach = row.getString("approach");
        return new PartRow(
                row.getInt("number"),
                row.getString("title"),
                row.getString("title_en"),
                approach == null ? null : ApproachLevel.valueOf(approach),
                List.of((String[]) row.getArray("aliases").getArray()));
    }

    private static SectionRow section(ResultSet row, int index) throws SQLException {
        return new SectionRow(
                row.getString("number"),
                row.getString("title"),
                row.getString("title_en"),
                row.getInt("chapter"),
                row.getInt("part"),
                row.getString("edition"),
                pages(row));
    }

    private static List<String> pages(ResultSet row) throws SQLException {
        return List.of((String[]) row.getArray("pages").getArray()).stream()
                .distinct()
                .toList();
    }
}
