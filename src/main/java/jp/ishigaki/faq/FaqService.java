package jp.ishigaki.faq;

import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.curriculum.CurriculumQueries;
import jp.ishigaki.curriculum.ReferenceRefusedException;
import jp.ishigaki.curriculum.TextbookReference;
import jp.ishigaki.faq.FaqRefusedException.Reason;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Entries are drafted from answers, reviewed by another, released to all cohorts, confirmed again, retired. What may be
 * done the database decides; each verb names the version that was seen, and is refused when it is not the newest.
 */
@Service
@Transactional
@AllowedFor({Role.STAFF, Role.EXPERT})
public class FaqService {

    private final JdbcClient db;
    private final CurriculumQueries curriculum;
    private final FaqNames names;
    private final FaqIndexing indexing;
    private final AuditTrail audit;

    FaqService(JdbcClient db, CurriculumQueries curriculum, FaqNames names, FaqIndexing indexing, AuditTrail audit) {
        this.db = db;
        this.curriculum = curriculum;
        this.names = names;
        this.indexing = indexing;
        this.audit = audit;
    }

    /**
     * Begins an entry from an answer that an expert confirmed, or gave and its asker accepted.
     *
     * @throws NamesSomebodyException when the text names a company or a person of the tenant, or an address
     * @throws FaqRefusedException when the answer has its entry, or its asker has not agreed
     * @throws ReferenceRefusedException when there is no such section, or the pages cannot be read
     */
    @AllowedFor({Role.STAFF, Role.EXPERT, Role.LECTURER})
    public UUID draft(UUID answer, FaqText text) {
        var id = UUID.randomUUID();
        var reference = reference(text);
        names.refuseIn(text);
        come(db.sql("select draft_faq(?, ?, ?, ?, ?, ?, ?, ?)").params(id, answer), text, reference);
        audit.record("faq.drafted", id);
        return id;
    }

    /** Words it otherwise, in a new version that is reviewed anew; meanwhile everybody reads the released one. */
    @AllowedFor({Role.STAFF, Role.EXPERT, Role.LECTURER})
    public void word(UUID entry, int seen, FaqText text) {
        var reference = reference(text);
        names.refuseIn(text);
        come(db.sql("select word_faq(?, ?, ?, ?, ?, ?, ?, ?)").params(entry, seen), text, reference);
    }

    @AllowedFor({Role.STAFF, Role.EXPERT, Role.LECTURER})
    public void submit(UUID entry, int seen) {
        came(db.sql("select submit_faq(?, ?)").params(entry, seen));
    }

    /** Gives it back to whoever wrote it, with a word on what is missing. */
    public void giveBack(UUID entry, int seen, String why) {
        came(db.sql("select review_faq(?, ?, false, ?)").params(entry, seen, said(why)));
        audit.record("faq.returned", entry);
    }

    /** Everybody of the tenant reads it from now on. */
    public void release(UUID entry, int seen) {
        came(db.sql("select review_faq(?, ?, true, '')").params(entry, seen));
        indexing.put(entry);
        audit.record("faq.released", entry);
    }

    /** What everybody reads still holds, in the newest edition as well. */
    public void confirm(UUID entry, int seen) {
        came(db.sql("select confirm_faq(?, ?)").params(entry, seen));
        indexing.put(entry);
        audit.record("faq.confirmed", entry);
    }

    /** Nobody but those who write reads it any more. A lecturer takes back only what was not released. */
    @AllowedFor({Role.STAFF, Role.EXPERT, Role.LECTURER})
    public void retire(UUID entry, int seen, String why) {
        came(db.sql("select retire_faq(?, ?, ?)").params(entry, seen, said(why)));
        indexing.remove(entry);
        audit.record("faq.retired", entry);
    }

    /** Pages are those of the book that whoever writes has at hand. */
    private TextbookReference reference(FaqText text) {
        var edition = db.sql("select b from faq_book() b where b is not null")
                .query(String.class)
                .optional();
        return curriculum.reference(edition.orElse(null), text.section(), text.pages());
    }

    private static void come(JdbcClient.StatementSpec to, FaqText text, TextbookReference reference) {
        came(to.params(text.question(), text.answer(), reference.section(), reference.edition())
                .param(reference.pagesOrNull())
                .param(text.tags().toArray(String[]::new)));
    }

    /** In one word, as the database's functions answer. */
    static void came(JdbcClient.StatementSpec to) {
        var word = to.query(String.class).single();
        if (word.equals("MISSING")) {
            throw new MissingException();
        }
        if (!word.equals("DONE")) {
            throw new FaqRefusedException(Reason.valueOf(word));
        }
    }

    static String said(@Nullable String why) {
        if (why == null || why.isBlank() || why.strip().length() > FaqEvent.SAID) {
            throw new IllegalArgumentException("1 to " + FaqEvent.SAID + " characters");
        }
        return why.strip();
    }
}
