package jp.ishigaki.curriculum;

import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.curriculum.ReferenceRefusedException.Reason;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds editions of the textbook. Older ones stay as they are, and so does what refers to them. */
@Service
@Transactional
@AllowedFor(Role.STAFF)
public class EditionService {

    private final JdbcClient db;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    EditionService(JdbcClient db, AuditTrail audit, ApplicationEventPublisher events) {
        this.db = db;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Adds an edition with its pages and answers its id.
     *
     * @throws EditionTakenException when the year already has this version
     * @throws ReferenceRefusedException when the textbook has no such section
     */
    public String add(NewEdition edition) {
        var id = edition.id();
        var added = db.sql("""
                        insert into textbook_edition (id, fiscal_year, version, title, title_en)
                        values (?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(
                        id,
                        edition.fiscalYear(),
                        edition.version(),
                        edition.title(),
                        edition.titleEn().isEmpty() ? edition.title() : edition.titleEn())
                .update();
        if (added == 0) {
            throw new EditionTakenException(id);
        }
        var sections = edition.pages().keySet().toArray(String[]::new);
        var pages = edition.pages().values().stream().map(Pages.Range::toString).toArray(String[]::new);
        var laid = db.sql("""
                        insert into textbook_reference (edition, section, place, pages)
                        select ?, s.number, 1, p.pages
                        from unnest(?::text[], ?::text[]) as p (section, pages) join section s on s.number = p.section
                        """).params(id, sections, pages).update();
        if (laid < sections.length) {
            throw new ReferenceRefusedException(Reason.UNKNOWN_SECTION);
        }
        audit.record("edition.added", id);
        events.publishEvent(new EditionAdded(id));
        return id;
    }
}
