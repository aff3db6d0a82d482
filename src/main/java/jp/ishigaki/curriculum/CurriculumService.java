package jp.ishigaki.curriculum;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Brings the index of a textbook into the tenant. Loading it again changes what has changed and doubles nothing. */
@Service
@Transactional
@AllowedFor(Role.STAFF)
public class CurriculumService {

    private final YAMLMapper yaml = YAMLMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final JdbcClient db;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    CurriculumService(JdbcClient db, AuditTrail audit, ApplicationEventPublisher events) {
        this.db = db;
        this.audit = audit;
        this.events = events;
    }

    /** Loads the curriculum that comes with Ishigaki; answers how many page references it has. */
    public int load() {
        try (var file = new ClassPathResource("reference/curriculum.yaml").getInputStream()) {
            return load(file);
        } catch (IOException e) {
            throw new IllegalStateException("The curriculum cannot be read", e);
        }
    }

    /**
     * Loads a curriculum file.
     *
     * @throws IllegalArgumentException when a page reference names no edition of the file
     */
    public int load(InputStream file) {
        var book = yaml.readValue(file, TextbookFile.class);
        book.requireEditions();
        book.parts().forEach(this::put);
        book.sections().forEach(this::put);
        book.editions().forEach(this::put);
        replaceReferences(book);
        audit.record("curriculum.loaded", book.references().size());
        book.editions().forEach(edition -> events.publishEvent(new EditionAdded(edition.id())));
        return book.references().size();
    }

    private void put(TextbookFile.PartEntry part) {
        db.sql("""
                        insert into part (number, title, short_title, title_en, approach, aliases) values (?, ?, ?, ?, ?, ?)
                        on conflict (tenant_id, number) do update set title = excluded.title,
                            short_title = excluded.short_title, title_en = excluded.title_en,
                            approach = excluded.approach, aliases = excluded.aliases
                        """)
                .param(part.number())
                .param(part.title())
                .param(part.shortTitle())
                .param(part.titleEn())
                .param(part.approach() == null ? null : part.approach().name())
                .param(part.aliases() == null ? new String[0] : part.aliases().toArray(String[]::new))
                .update();
        for (var chapter : part.chapters()) {
            db.sql("""
                            insert into chapter (number, part, title, title_en) values (?, ?, ?, ?)
                            on conflict (tenant_id, number) do update
                                set part = excluded.part, title = excluded.title, title_en = excluded.title_en
                            """)
                    .params(chapter.number(), part.number(), chapter.title(), chapter.titleEn())
                    .update();
        }
    }

    private void put(TextbookFile.SectionEntry section) {
        db.sql("""
                        insert into section (number, chapter, title, title_en) values (?, ?, ?, ?)
                        on conflict (tenant_id, number) do update
                            set chapter = excluded.chapter, title = excluded.title, title_en = excluded.title_en
                        """)
                .params(section.number(), section.chapter(), section.title(), section.titleEn())
                .update();
    }

    private void put(TextbookFile.Edition edition) {
        db.sql("""
                        insert into textbook_edition (id, fiscal_year, version, title, title_en) values (?, ?, ?, ?, ?)
                        on conflict (tenant_id, id) do update set fiscal_year = excluded.fiscal_year,
                            version = excluded.version, title = excluded.title, title_en = excluded.title_en
                        """)
                .params(
                        edition.id(),
                        edition.fiscalYear(),
                        edition.version() == null ? 1 : edition.version(),
                        edition.title(),
                        edition.titleEn())
                .update();
    }

    /** Other editions keep their pages: an older cohort goes on reading in its own book. */
    private void replaceReferences(TextbookFile book) {
        book.editions()
                .forEach(edition -> db.sql("delete from textbook_reference where edition = ?")
                        .param(edition.id())
                        .update());
        var places = new HashMap<String, Integer>();
        for (var reference : book.references()) {
            var place = places.merge(reference.edition() + " " + reference.section(), 1, Integer::sum);
            db.sql("insert into textbook_reference (edition, section, place, pages) values (?, ?, ?, ?)")
                    .params(reference.edition(), reference.section(), place, reference.pages())
                    .update();
        }
    }
}
