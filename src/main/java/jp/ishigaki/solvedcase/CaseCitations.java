package jp.ishigaki.solvedcase;

import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.ishigaki.curriculum.Citation;
import jp.ishigaki.curriculum.CitationKey;
import jp.ishigaki.curriculum.CitationKind;
import jp.ishigaki.curriculum.Citations;
import jp.ishigaki.curriculum.SectionRow;
import jp.ishigaki.shared.Messages;
import jp.ishigaki.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Shared cases about a section of the textbook, for others to learn from. */
@Component
class CaseCitations implements Citations {

    private static final String SHARED = "c.disclosure <> 'COMPANY_ONLY' and c.shared_at is not null";

    private final JdbcClient db;
    private final Messages messages;

    CaseCitations(JdbcClient db, Messages messages) {
        this.db = db;
        this.messages = messages;
    }

    @Override
    public CitationKind kind() {
        return CitationKind.SOLVED_CASE;
    }

    @Override
    public Map<String, Integer> counts(List<SectionRow> sections) {
        return db
                .sql("select c.section, count(*) as cases from shown_case c where c.section = any (?) and " + SHARED
                        + " group by c.section")
                .param(sections.stream().map(SectionRow::number).toArray(String[]::new))
                .query((row, index) -> Map.entry(row.getString("section"), row.getInt("cases")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Slice<Citation, CitationKey> of(SectionRow section, Locale reader, @Nullable CitationKey after, int size) {
        var rows = db.sql(CaseQueries.ROWS + "c.section = :section and " + SHARED + """
                         and (cast(:id as uuid) is null or (c.changed_at, c.id) < (:at, cast(:id as uuid)))
                        order by c.changed_at desc, c.id desc limit :rows
                        """)
                .param("section", section.number())
                .param("id", after == null ? null : UUID.fromString(after.id()))
                .param("at", after == null ? new Timestamp(0) : Timestamp.from(after.at()))
                .param("rows", size + 1)
                .query(CaseRow.class)
                .list();
        var shown = Slice.of(
                rows, size, row -> new CitationKey(row.changedAt(), row.id().toString()));
        return new Slice<>(
                shown.items().stream().map(row -> citation(row, reader)).toList(), shown.next());
    }

    private Citation citation(CaseRow row, Locale reader) {
        var company = row.companyName();
        return new Citation(
                new CitationKey(row.changedAt(), row.id().toString()),
                row.title(),
                CasePaths.solvedCase(row.id()),
                company == null ? messages.getTranslation("solvedcase.anonymous", reader) : company,
                row.thanks() == 0
                        ? null
                        : new Citation.State(
                                "done", messages.getTranslation("solvedcase.helped", reader, row.thanks())));
    }
}
