package jp.ishigaki.workshop;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.shared.Export;
import jp.ishigaki.shared.Messages;
import jp.ishigaki.shared.ui.DateTexts;
import jp.ishigaki.tenancy.MissingException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The issues of a cohort as the reader is shown them: an anonymous one without its company. */
@Component
class IssueExport implements Export {

    private static final int PAGE = 200;

    private record Line(
            UUID id,
            @Nullable UUID companyId,
            @Nullable String company,
            boolean anonymous,
            @Nullable Integer session,
            @Nullable Integer part,
            @Nullable String section,
            String title,
            String situation,
            Disclosure disclosure,
            IssueState state,
            Instant raisedAt,
            @Nullable LocalDate dueOn) {}

    private final JdbcClient db;
    private final AuditTrail audit;
    private final Messages messages;
    private final DateTexts dates;

    IssueExport(JdbcClient db, AuditTrail audit, Messages messages, DateTexts dates) {
        this.db = db;
        this.audit = audit;
        this.messages = messages;
        this.dates = dates;
    }

    @Override
    public String name() {
        return "issues";
    }

    @Override
    public String title() {
        return "workshop.IssueExport.title";
    }

    @Override
    public List<String> columns() {
        return Stream.of(
                        "company",
                        "session",
                        "part",
                        "section",
                        "what",
                        "situation",
                        "disclosure",
                        "state",
                        "raised",
                        "due")
                .map("workshop.IssueExport."::concat)
                .toList();
    }

    @Override
    public boolean isOfCohort() {
        return true;
    }

    @Override
    public void each(@Nullable UUID cohort, Consumer<List<? extends @Nullable Object>> row) {
        if (cohort == null) {
            throw new MissingException();
        }
        @Nullable Line last = null;
        List<Line> page;
        do {
            page = page(cohort, last);
            audit.readAcrossCompanyLine(
                    "issues.exported",
                    page.stream()
                            .flatMap(line -> Stream.ofNullable(line.companyId()))
                            .toList());
            page.forEach(line -> row.accept(cells(line)));
            last = page.isEmpty() ? null : page.getLast();
        } while (page.size() == PAGE);
    }

    private List<Line> page(UUID cohort, @Nullable Line after) {
        return db.sql("""
                        select i.id, i.company_id, c.name as company, i.anonymous, s.number as session, i.part, i.section,
                               i.title, i.situation, i.disclosure, i.state, i.raised_at, i.due_on
                        from shown_issue i
                        left join company c on c.tenant_id = i.tenant_id and c.id = i.company_id
                        left join session s on s.tenant_id = i.tenant_id and s.id = i.session_id
                        where i.cohort_id = :cohort
                          and (cast(:id as uuid) is null or (i.raised_at, i.id) > (:at, cast(:id as uuid)))
                        order by i.raised_at, i.id limit :rows
                        """)
                .param("cohort", cohort)
                .param("id", after == null ? null : after.id())
                .param("at", after == null ? new Timestamp(0) : Timestamp.from(after.raisedAt()))
                .param("rows", PAGE)
                .query(Line.class)
                .list();
    }

    private List<@Nullable Object> cells(Line line) {
        return Arrays.<@Nullable Object>asList(
                line.anonymous() ? word("workshop.IssueExport.anonymous") : line.company(),
                line.session(),
                line.part(),
                line.section(),
                line.title(),
                line.situation(),
                word("workshop.Disclosure." + line.disclosure()),
                word("workshop.IssueState." + line.state()),
                dates.date(line.raisedAt(), Locale.JAPANESE),
                line.dueOn() == null ? null : line.dueOn().toString());
    }

    private String word(String key) {
        return messages.getTranslation(key, Locale.JAPANESE);
    }
}
