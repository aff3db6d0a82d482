package jp.ishigaki.schedule;

import java.time.LocalDate;
import java.time.ZoneOffset;
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
import jp.ishigaki.shared.ui.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sessions that teach a section: those that cover its part, or have noted it. */
@Component
class SessionCitations implements Citations {

    private static final String TEACHING = """
            select s.id, s.number, s.held_on, s.cancelled, k.name as track, k.name_en as track_en, c.name, c.name_en,
                   r.edition, r.pages
            from session s
            join cohort c on c.tenant_id = s.tenant_id and c.id = s.cohort_id
            left join cohort_track k on k.tenant_id = s.tenant_id and k.id = s.track_id
            left join session_reference r on r.tenant_id = s.tenant_id and r.session_id = s.id and r.section = :section
            where (r.section is not null
                   or exists (select 1 from session_part p
                              where p.tenant_id = s.tenant_id and p.session_id = s.id and p.part = :part))
              and (cast(:id as uuid) is null or (s.held_on, s.id) < (cast(:day as date), cast(:id as uuid)))
            order by s.held_on desc, s.id desc limit :rows
            """;

    private final JdbcClient db;
    private final Messages messages;

    SessionCitations(JdbcClient db, Messages messages) {
        this.db = db;
        this.messages = messages;
    }

    @Override
    public CitationKind kind() {
        return CitationKind.SESSION;
    }

    @Override
    public Map<String, Integer> counts(List<SectionRow> sections) {
        return db
                .sql("""
                        select t.section, count(distinct t.session_id) as sessions from (
                            select n.section, p.session_id from unnest(:sections::text[], :parts::integer[]) n (section, part)
                            join session_part p on p.part = n.part
                            union all
                            select r.section, r.session_id from session_reference r where r.section = any (:sections::text[])
                        ) t group by t.section
                        """)
                .param("sections", sections.stream().map(SectionRow::number).toArray(String[]::new))
                .param("parts", sections.stream().map(SectionRow::part).toArray(Integer[]::new))
                .query((row, index) -> Map.entry(row.getString("section"), row.getInt("sessions")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Slice<Citation, CitationKey> of(SectionRow section, Locale reader, @Nullable CitationKey after, int size) {
        var rows = db
                .sql(TEACHING)
                .param("section", section.number())
                .param("part", section.part())
                .param("id", after == null ? null : UUID.fromString(after.id()))
                .param("day", after == null ? null : LocalDate.ofInstant(after.at(), ZoneOffset.UTC))
                .param("rows", size + 1)
                .query(Row.class)
                .list()
                .stream()
                .map(row -> citation(row, section, reader))
                .toList();
        return Slice.of(rows, size, Citation::key);
    }

    private Citation citation(Row row, SectionRow section, Locale reader) {
        var where = row.edition() == null
                ? text(reader, "part", section.part())
                : row.pages() == null
                        ? text(reader, "section", row.edition())
                        : text(reader, "pages", row.edition(), row.pages());
        return new Citation(
                new CitationKey(
                        row.heldOn().atStartOfDay(ZoneOffset.UTC).toInstant(),
                        row.id().toString()),
                title(row, reader),
                SchedulePaths.session(row.id()),
                text(reader, "note", row.nameIn(reader), Days.dayAndYear(row.heldOn(), reader), where),
                row.cancelled()
                        ? new Citation.State("late", messages.getTranslation("schedule.cancelled", reader))
                        : null);
    }

    private String title(Row row, Locale reader) {
        var track = row.trackIn(reader);
        return track == null
                ? messages.getTranslation("schedule.session", reader, row.number())
                : messages.getTranslation("schedule.sessionOfTrack", reader, row.number(), track);
    }

    private String text(Locale reader, String key, Object... values) {
        return messages.getTranslation("schedule.SessionCitations." + key, reader, values);
    }

    record Row(
            UUID id,
            int number,
            LocalDate heldOn,
            boolean cancelled,
            @Nullable String track,
            @Nullable String trackEn,
            String name,
            String nameEn,
            @Nullable String edition,
            @Nullable String pages) {

        @Nullable String trackIn(Locale reader) {
            return reader.getLanguage().equals("en") ? trackEn : track;
        }

        String nameIn(Locale reader) {
            return reader.getLanguage().equals("en") ? nameEn : name;
        }
    }
}
