package jp.ishigaki.community;

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

/** Questions about a section, each with how far it is answered. */
@Component
class QuestionCitations implements Citations {

    private final JdbcClient db;
    private final Acting acting;
    private final AuditTrail audit;
    private final Messages messages;
    private final DateTexts dates;

    QuestionCitations(JdbcClient db, Acting acting, AuditTrail audit, Messages messages, DateTexts dates) {
        this.db = db;
        this.acting = acting;
        this.audit = audit;
        this.messages = messages;
        this.dates = dates;
    }

    @Override
    public CitationKind kind() {
        return CitationKind.QUESTION;
    }

    @Override
    public Map<String, Integer> counts(List<SectionRow> sections) {
        return db
                .sql("select section, count(*) as questions from question where section = any (?) group by section")
                .param(sections.stream().map(SectionRow::number).toArray(String[]::new))
                .query((row, index) -> Map.entry(row.getString("section"), row.getInt("questions")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Slice<Citation, CitationKey> of(SectionRow section, Locale reader, @Nullable CitationKey after, int size) {
        var rows = db.sql("""
                        select q.id, q.title, c.name as company, q.asked_at, q.accepted_answer is not null as solved,
                               q.answers > 0 as answered, q.closed,
                               case when q.disclosure = 'COMPANY' then q.company_id end as private_to
                        from question q left join company c on c.tenant_id = q.tenant_id and c.id = q.company_id
                        where q.section = :section
                          and (cast(:id as uuid) is null or (q.asked_at, q.id) < (:at, cast(:id as uuid)))
                        order by q.asked_at desc, q.id desc limit :rows
                        """)
                .param("section", section.number())
                .param("id", after == null ? null : UUID.fromString(after.id()))
                .param("at", after == null ? new Timestamp(0) : Timestamp.from(after.at()))
                .param("rows", size + 1)
                .query(Row.class)
                .list();
        audit.readAcrossCompanyLine(
                "question.titles.read",
                rows.stream().map(Row::privateTo).filter(Objects::nonNull).toList());
        return Slice.of(rows.stream().map(row -> citation(row, reader)).toList(), size, Citation::key);
    }

    private Citation citation(Row row, Locale reader) {
        var state = row.state();
        var kind = switch (state) {
            case WAITING -> "soon";
            case ANSWERED -> "info";
            case SOLVED -> "done";
            case CLOSED -> "plain";
        };
        var day = dates.date(row.askedAt(), reader);
        return new Citation(
                new CitationKey(row.askedAt(), row.id().toString()),
                row.title(),
                CommunityPaths.question(row.id()),
                row.company() == null
                        ? day
                        : messages.getTranslation("community.QuestionCitations.note", reader, row.company(), day),
                new Citation.State(kind, messages.getTranslation("community.QuestionState." + state, reader)));
    }

    @Override
    public Optional<String> addPath(SectionRow section) {
        return acting.actor().is(Role.PARTICIPANT, Role.EXECUTIVE, Role.EXPERT, Role.LECTURER)
                ? Optional.of(CommunityPaths.askAbout(section.number()))
                : Optional.empty();
    }

    record Row(
            UUID id,
            String title,
            @Nullable String company,
            Instant askedAt,
            boolean solved,
            boolean answered,
            boolean closed,
            @Nullable UUID privateTo) {

        QuestionState state() {
            if (solved) {
                return QuestionState.SOLVED;
            }
            if (closed) {
                return QuestionState.CLOSED;
            }
            return answered ? QuestionState.ANSWERED : QuestionState.WAITING;
        }
    }
}
