package jp.ishigaki.enrolment;

import java.io.IOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The versions of the consent to take part; the first one is brought along. */
@Component
class ParticipationTexts {

    private final JdbcClient db;
    private final Clock clock;
    private final ParticipationText brought;

    ParticipationTexts(JdbcClient db, Clock clock) throws IOException {
        this.db = db;
        this.clock = clock;
        try (var file = new ClassPathResource("reference/participation.yaml").getInputStream()) {
            var text = new YAMLMapper().readTree(file);
            brought = new ParticipationText(
                    1, text.get("body").asString(), text.get("bodyEn").asString());
        }
    }

    ParticipationText inForce() {
        return published().orElse(brought);
    }

    /** Makes sure that what is signed from now on is on record in its version. */
    void keep() {
        if (published().isEmpty()) {
            publish(brought.body(), brought.bodyEn());
        }
    }

    void publish(String body, String bodyEn) {
        db.sql("""
                        insert into participation_text (version, body, body_en, valid_from)
                        select coalesce(max(version), 0) + 1, ?, ?, ? from participation_text
                        """).params(body, bodyEn, Timestamp.from(clock.instant())).update();
    }

    private Optional<ParticipationText> published() {
        return db.sql("select version, body, body_en from participation_text order by version desc limit 1")
                .query(ParticipationText.class)
                .optional();
    }
}
