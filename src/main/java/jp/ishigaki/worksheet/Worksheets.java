package jp.ishigaki.worksheet;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Versions of worksheets on their way into the database; staff act. */
@Component
class Worksheets {

    private final JdbcClient db;
    private final Clock clock;

    Worksheets(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** True unless somebody else has written that version. */
    boolean add(UUID id, @Nullable UUID cohort, int session, int version, WorksheetText text) {
        var added = db.sql("""
                        insert into worksheet (id, cohort_id, session_number, version, title, title_en, lead, lead_en,
                                               fields, written_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .param(id)
                .param(cohort)
                .param(session)
                .param(version)
                .param(text.title().ja())
                .param(text.title().en())
                .param(text.lead().ja())
                .param(text.lead().en())
                .param(text.fields().size())
                .param(Timestamp.from(clock.instant()))
                .update();
        if (added == 1) {
            for (int at = 0; at < text.fields().size(); at++) {
                add(id, at + 1, text.fields().get(at));
            }
        }
        return added == 1;
    }

    private void add(UUID worksheet, int place, WorksheetField field) {
        db.sql("""
                        insert into worksheet_field (worksheet_id, name, place, kind, required, label, label_en, help,
                                                     help_en, choices, choices_en)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        worksheet,
                        field.name(),
                        place,
                        field.kind().name(),
                        field.required(),
                        field.label().ja(),
                        field.label().en(),
                        field.help().ja(),
                        field.help().en(),
                        texts(field.choices(), Wording::ja),
                        texts(field.choices(), Wording::en))
                .update();
    }

    private static String[] texts(List<Wording> choices, Function<Wording, String> language) {
        return choices.stream().map(language).toArray(String[]::new);
    }
}
