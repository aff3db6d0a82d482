package jp.ishigaki.curriculum;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import jp.ishigaki.tenancy.AllowedFor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The textbook as an index, in the order of the book. */
@Service
@Transactional(readOnly = true)
@AllowedFor
public class CurriculumQueries {

    private static final int MOST = 200;
    private static final String IN_BOOK_ORDER = " order by string_to_array(s.number, '-')::integer[]";
    private static final String SECTIONS = """
            select s.number, s.title, s.title_en, s.chapter, c.part,
                   coalesce((select array_agg(r.pages order by r.place) from textbook_reference r
                             where r.section = s.number and r.edition = newest.id), '{}') as pages
            from section s
            join chapter c on c.tenant_id = s.tenant_id and c.number = s.chapter
            left join lateral (select e.id from textbook_edition e
                               where exists (select 1 from textbook_reference r
                                             where r.edition = e.id and r.section = s.number)
                               order by e.fiscal_year desc, e.id desc limit 1) newest on true
            """;

    private final JdbcClient db;

    CurriculumQueries(JdbcClient db) {
        this.db = db;
    }

    public List<PartRow> parts() {
        return db.sql("select number, title, title_en, approach from part order by number")
                .query(PartRow.class)
                .list();
    }

    public List<ChapterRow> chapters() {
        return db.sql("select number, part, title, title_en from chapter order by number")
                .query(ChapterRow.class)
                .list();
    }

    public List<SectionRow> sections() {
        return db.sql(SECTIONS + IN_BOOK_ORDER)
                .query(CurriculumQueries::section)
                .list();
    }

    public Optional<SectionRow> section(String number) {
        return db.sql(SECTIONS + "where s.number = ?")
                .param(number)
                .query(CurriculumQueries::section)
                .optional();
    }

    /** Sections whose number begins with the words (2-2 finds 2-2-3) or whose title contains them, in either language. */
    public List<SectionRow> find(String words) {
        var sought = words.strip();
        return db.sql(SECTIONS + """
                        where s.number = ? or starts_with(s.number, ? || '-')
                           or strpos(lower(s.title), lower(?)) > 0 or strpos(lower(s.title_en), lower(?)) > 0
                        """ + IN_BOOK_ORDER + " limit " + MOST)
                .params(SectionNumber.plain(sought), SectionNumber.plain(sought), sought, sought)
                .query(CurriculumQueries::section)
                .list();
    }

    /** Where a section stands in each edition, newest edition first. */
    public List<EditionPages> pages(String section) {
        return db.sql("""
                        select e.id, e.title, e.title_en, array_agg(r.pages order by r.place) as pages
                        from textbook_edition e
                        join textbook_reference r on r.tenant_id = e.tenant_id and r.edition = e.id
                        where r.section = ? group by e.tenant_id, e.id order by e.fiscal_year desc, e.id desc
                        """)
                .param(section)
                .query((row, index) -> new EditionPages(
                        row.getString("id"), row.getString("title"), row.getString("title_en"), pages(row)))
                .list();
    }

    private static SectionRow section(ResultSet row, int index) throws SQLException {
        return new SectionRow(
                row.getString("number"),
                row.getString("title"),
                row.getString("title_en"),
                row.getInt("chapter"),
                row.getInt("part"),
                pages(row));
    }

    private static List<String> pages(ResultSet row) throws SQLException {
        return List.of((String[]) row.getArray("pages").getArray()).stream()
                .distinct()
                .toList();
    }
}
