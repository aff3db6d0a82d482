package jp.ishigaki.survey;

import java.io.IOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The survey that every tenant begins with; staff write their own versions of it or others. */
@Component
class FirstSurvey {

    private final SurveyVersions versions;
    private final JdbcClient db;
    private final Clock clock;
    private final SurveyForm brought;

    FirstSurvey(SurveyVersions versions, JdbcClient db, Clock clock) throws IOException {
        this.versions = versions;
        this.db = db;
        this.clock = clock;
        try (var file = new ClassPathResource("reference/survey.yaml").getInputStream()) {
            brought = ReferenceForm.read(new YAMLMapper().readTree(file));
        }
    }

    /** Brings it where the tenant has no template at all; staff act. */
    void bring() {
        var id = UUID.randomUUID();
        var added = db.sql("""
                        insert into survey_template (id, name, usual, created_at)
                        select ?, ?, true, ? where not exists (select from survey_template) on conflict do nothing
                        """)
                .params(id, brought.title().ja(), Timestamp.from(clock.instant()))
                .update();
        if (added == 1) {
            versions.publish(versions.add(id, brought));
        }
    }
}
