package jp.ishigaki.enrolment;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jp.ishigaki.mail.Letter;
import jp.ishigaki.mail.Outbox;
import jp.ishigaki.shared.ui.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes to applicants, each letter with a link of its own to their page. */
@Component
class ApplicantLetters {

    private record Addressee(
            UUID id,
            UUID cohortId,
            String number,
            String companyName,
            String contactName,
            String contactEmail,
            String language,
            @Nullable Integer rank,
            @Nullable Instant respondBy,
            @Nullable String referral,
            String cohort,
            String organiser,
            String office) {

        Locale locale() {
            return Locale.of(language);
        }
    }

    private static final String ADDRESSEES = """
            select a.id, a.cohort_id, a.number, a.company_name, a.contact_name, a.contact_email, a.language, a.rank,
                   a.respond_by, a.referral, coalesce(c.name, '') as cohort, t.name as organiser,
                   coalesce(c.contact, '') as office
            from application a
            join tenant t on t.tenant_id = a.tenant_id
            left join cohort_of_letter(a.cohort_id) c on true
            where a.id = any (cast(? as uuid[]))
            """;

    private static final int RECEIPTS_A_DAY = 5;

    private final Outbox outbox;
    private final JdbcClient db;
    private final Clock clock;
    private final Secrets secrets;
    private final Referrals referrals;
    private final String address;

    ApplicantLetters(
            Outbox outbox,
            JdbcClient db,
            Clock clock,
            Secrets secrets,
            Referrals referrals,
            @Value("${ishigaki.address:http://localhost:${server.port}}") String address) {
        this.outbox = outbox;
        this.db = db;
        this.clock = clock;
        this.secrets = secrets;
        this.referrals = referrals;
        this.address = address;
    }

    /**
     * Acknowledges an application. Who applies types the address: it gets no more than {@value #RECEIPTS_A_DAY} in a day,
     * however many companies somebody applies for with it.
     */
    void received(UUID application) {
        var receipts = db.sql("""
                        select count(*) from application a
                        join application b on b.tenant_id = a.tenant_id and lower(b.contact_email) = lower(a.contact_email)
                             and b.received_at > a.received_at - interval '1 day' and b.received_at <= a.received_at
                        where a.id = ?
                        """).param(application).query(Integer.class).single();
        if (receipts <= RECEIPTS_A_DAY) {
            send("received", List.of(application));
        }
    }

    void notEligible(UUID application) {
        send("notEligible", List.of(application));
    }

    void offered(List<UUID> applications) {
        send("offer", applications);
    }

    void reserved(List<UUID> applications) {
        send("reserve", applications);
    }

    /** To a reserve for whom a place has become free. */
    void movedUp(UUID application) {
        send("movedUp", List.of(application));
    }

    void reminded(UUID application) {
        send("reminder", List.of(application));
    }

    private void send(String template, List<UUID> applications) {
        var addressees = db.sql(ADDRESSEES)
                .param(applications.stream().map(UUID::toString).toArray(String[]::new))
                .query(Addressee.class)
                .list();
        var links = links(addressees);
        outbox.put(addressees.stream()
                .map(to -> letter(template, to, Objects.requireNonNull(links.get(to.id()))))
                .toList());
    }

    private Letter letter(String template, Addressee to, String link) {
        return new Letter(
                "enrolment." + template,
                to.contactEmail(),
                to.locale(),
                values(to, link),
                "enrolment." + template + " " + to.id());
    }

    private Map<String, String> values(Addressee to, String link) {
        var values = new HashMap<String, String>();
        values.put("company", to.companyName());
        values.put("name", to.contactName());
        values.put("number", to.number());
        values.put("cohort", to.cohort());
        values.put("organiser", to.organiser());
        values.put("office", to.office());
        values.put("rank", String.valueOf(to.rank()));
        values.put("page", address + EnrolmentPaths.status(link));
        values.put("draw", address + EnrolmentPaths.draw(to.cohortId()));
        values.put("deadline", to.respondBy() == null ? "" : lastDay(to.respondBy(), to.locale()));
        values.put(
                "referral",
                to.referral() == null
                        ? ""
                        : referrals
                                .referral(to.referral())
                                .map(programme ->
                                        programme.nameIn(to.locale()) + "\n" + programme.descriptionIn(to.locale()))
                                .orElse(""));
        return values;
    }

    /** Makes a link for each application, and keeps no more of it than its hash. */
    private Map<UUID, String> links(List<Addressee> addressees) {
        var tokens = new LinkedHashMap<UUID, String>();
        addressees.forEach(to -> tokens.put(to.id(), secrets.token()));
        db.sql("""
                        insert into application_link (cohort_id, application_id, token_hash, issued_at)
                        select l.cohort, l.application, l.hash, ?
                        from unnest(cast(? as uuid[]), cast(? as uuid[]), cast(? as text[])) l (cohort, application, hash)
                        """)
                .param(Timestamp.from(clock.instant()))
                .param(addressees.stream().map(Addressee::cohortId).toArray(UUID[]::new))
                .param(tokens.keySet().toArray(UUID[]::new))
                .param(tokens.values().stream().map(Secrets::hash).toArray(String[]::new))
                .update();
        return tokens;
    }

    private String lastDay(Instant tooLate, Locale locale) {
        return Days.dayAndYear(tooLate.minusSeconds(1).atZone(clock.getZone()).toLocalDate(), locale);
    }
}
