package jp.ishigaki.workshop;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.curriculum.Citation;
import jp.ishigaki.curriculum.CitationKey;
import jp.ishigaki.curriculum.CitationKind;
import jp.ishigaki.curriculum.Citations;
import jp.ishigaki.curriculum.SectionRow;
import jp.ishigaki.shared.Messages;
import jp.ishigaki.shared.Slice;
import jp.ishigaki.shared.ui.DateTexts;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Issues about a section that are still open. A look across the company line at a private one goes on record. */
@Component
class IssueCitations implements Citations {

    private final JdbcClient db;
    private final Acting acting;
    private final AuditTrail audit;
    private final Messages messages;
    private final DateTexts dates;

    IssueCitations(JdbcClient db, Acting acting, AuditTrail audit, Messages messages, DateTexts dates) {
        this.db = db;
        this.acting = acting;
        this.audit = audit;
        this.messages = messages;
        this.dates = dates;
    }

    @Override
    public CitationKind kind() {
        return CitationKind.ISSUE;
    }

    @Override
    public Map<String, Integer> counts(List<SectionRow> sections) {
        return db
                .sql("""
                        select section, count(*) as issues from shown_issue
                        where section = any (?) and state <> 'VERIFIED' group by section
                        """)
                .param(sections.stream().map(SectionRow::number).toArray(String[]::new))
                .query((row, index) -> Map.entry(row.getString("section"), row.getInt("issues")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Slice<Citation, CitationKey> of(SectionRow section, Locale reader, @Nullable CitationKey after, int size) {
        var rows = db.sql("""
                        select i.id, i.title, i.company_id, c.name as company, i.disclosure, i.state, i.raised_at
                        from shown_issue i left join company c on c.tenant_id = i.tenant_id and c.id = i.company_id
                        where i.section = :section and i.state <> 'VERIFIED'
                          and (cast(:id as uuid) is null or (i.raised_at, i.id) < (:at, cast(:id as uuid)))
                        order by i.raised_at desc, i.id desc limit :rows
                        """)
                .param("section", section.number())
                .param("id", after == null ? null : UUID.fromString(after.id()))
                .param("at", after == null ? new Timestamp(0) : Timestamp.from(after.at()))
                .param("rows", size + 1)
                .query(Row.class)
                .list();
        var shown = Slice.of(rows, size, Row::key);
        audit.readAcrossCompanyLine(
                "issue.titles.read",
                shown.items().stream()
                        .filter(row -> row.disclosure() == Disclosure.COMPANY_ONLY)
                        .map(row -> Objects.requireNonNull(row.companyId()))
                        .toList());
        return new Slice<>(
                shown.items().stream().map(row -> citation(row, reader)).toList(), shown.next());
    }

    private Citation citation(Row row, Locale reader) {
        var kind = switch (row.state()) {
            case RAISED -> "plain";
            case WORKING, AGREED -> "info";
            case CLAIMED -> "soon";
            case VERIFIED -> "done";
        };
        return new Citation(
                row.key(),
                row.title(),
                WorkshopPaths.issue(row.id()),
                messages.getTranslation(
                        row.disclosure() == Disclosure.COMPANY_ONLY
                                ? "workshop.IssueCitations.private"
                                : "workshop.IssueCitations.note",
                        reader,
                        row.company() == null ? messages.getTranslation("workshop.anonymous", reader) : row.company(),
                        dates.date(row.raisedAt(), reader)),
                new Citation.State(kind, messages.getTranslation("workshop.IssueState." + row.state(), reader)));
    }

    @Override
    public Optional<String> addPath(SectionRow section) {
        return acting.actor().is(Role.PARTICIPANT, Role.EXECUTIVE)
                ? Optional.of(WorkshopPaths.issueAbout(section.number()))
                : Optional.empty();
    }

    record Row(
            UUID id,
            String title,
            @Nullable UUID companyId,
            @Nullable String company,
            Disclosure disclosure,
            IssueState state,
            Instant raisedAt) {

        CitationKey key() {
            return new CitationKey(raisedAt, id.toString());
        }
    }
}
