package jp.ishigaki.community;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.identity.CompanyNames;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the own company knows of its posts under a pseudonym. To everybody else all of this answers no. */
@Component
class Pseudonyms {

    /** The database holds the rows to it. */
    private static final ZoneId DAYS = ZoneId.of("Asia/Tokyo");

    private final JdbcClient db;
    private final CompanyNames names;

    Pseudonyms(JdbcClient db, CompanyNames names) {
        this.db = db;
        this.names = names;
    }

    static Instant dayOf(Instant moment) {
        return moment.atZone(DAYS).truncatedTo(ChronoUnit.DAYS).toInstant();
    }

    /** Whether the acting person asked it under a pseudonym. */
    boolean hideActorAsAsker(UUID question) {
        return hideActorAsWriter(question);
    }

    /** Whether the acting person wrote the question, answer or comment under a pseudonym. */
    boolean hideActorAsWriter(UUID post) {
        return db.sql("select exists (select from byline where post_id = ? and person_id = acting_person())")
                .param(post)
                .query(Boolean.class)
                .single();
    }

    /** Whether the acting company asked it under a pseudonym. */
    boolean hideOwnCompanyAsAsker(UUID question) {
        return db.sql("select exists (select from byline where post_id = ? and company_id = acting_company())")
                .param(question)
                .query(Boolean.class)
                .single();
    }

    /** @throws NamesItselfException when one of the texts names the acting company, one of its people or an address */
    void refuseNamesIn(List<String> texts) {
        names.findIn(texts).ifPresent(found -> {
            throw new NamesItselfException(found);
        });
    }
}
