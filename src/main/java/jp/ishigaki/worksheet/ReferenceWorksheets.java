package jp.ishigaki.worksheet;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.schedule.ScheduleReleased;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The worksheets and threats that come with Ishigaki. What a tenant lacks is brought; what it has stays as it is, so a
 * catalogue of a later year arrives with the next release of a schedule.
 */
@Component
class ReferenceWorksheets {

    private final Worksheets worksheets;
    private final JdbcClient db;
    private final JsonNode file;

    ReferenceWorksheets(Worksheets worksheets, JdbcClient db) throws IOException {
        this.worksheets = worksheets;
        this.db = db;
        try (var read = new ClassPathResource("reference/worksheets.yaml").getInputStream()) {
            this.file = new YAMLMapper().readTree(read);
        }
    }

    @EventListener
    void on(ScheduleReleased released) {
        bring();
    }

    /** Staff act. */
    void bring() {
        for (var catalogue : file.path("catalogues")) {
            bring(catalogue);
        }
        var has = db.sql("select distinct session_number from worksheet where cohort_id is null")
                .query(Integer.class)
                .list();
        for (var worksheet : file.path("worksheets")) {
            var session = worksheet.path("session").asInt();
            if (!has.contains(session)) {
                worksheets.add(UUID.randomUUID(), null, session, 1, text(worksheet));
            }
        }
    }

    private void bring(JsonNode catalogue) {
        var year = catalogue.path("year").asInt();
        var title = wording(catalogue.path("title"));
        var added = db.sql(
                        "insert into threat_catalogue (year, title, title_en) values (?, ?, ?) on conflict do nothing")
                .params(year, title.ja(), title.en())
                .update();
        if (added == 1) {
            var number = 0;
            for (var threat : catalogue.path("threats")) {
                number++;
                db.sql("""
                                insert into threat (year, number, title, title_en, plain, plain_en)
                                values (?, ?, ?, ?, ?, ?)
                                """)
                        .params(
                                year,
                                number,
                                threat.path("ja").asString(),
                                threat.path("en").asString(),
                                threat.path("plain").asString(),
                                threat.path("plainEn").asString())
                        .update();
            }
        }
    }

    private static WorksheetText text(JsonNode worksheet) {
        return new WorksheetText(
                wording(worksheet.path("title")),
                wording(worksheet.path("lead")),
                worksheet
                        .path("fields")
                        .valueStream()
                        .map(ReferenceWorksheets::field)
                        .toList());
    }

    private static WorksheetField field(JsonNode field) {
        return new WorksheetField(
                field.path("name").asString(),
                FieldKind.valueOf(field.path("kind").asString()),
                field.path("required").asBoolean(false),
                wording(field.path("label")),
                wording(field.path("help")),
                field.path("choices").isArray() ? choices(field.path("choices")) : List.of());
    }

    private static List<Wording> choices(JsonNode choices) {
        return choices.valueStream().map(ReferenceWorksheets::wording).toList();
    }

    private static Wording wording(JsonNode text) {
        return new Wording(text.path("ja").asString(""), text.path("en").asString(""));
    }
}
