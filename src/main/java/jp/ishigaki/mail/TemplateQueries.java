package jp.ishigaki.mail;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The wordings in force, for the staff who look after them. */
@Service
@Transactional(readOnly = true)
@AllowedFor(Role.STAFF)
public class TemplateQueries {

    private final JdbcClient db;
    private final DefaultWordings defaults;
    private final Wordings wordings;
    private final LetterWords words;

    TemplateQueries(JdbcClient db, DefaultWordings defaults, Wordings wordings, LetterWords words) {
        this.db = db;
        this.defaults = defaults;
        this.wordings = wordings;
        this.words = words;
    }

    public List<TemplateRow> templates(Locale reader) {
        var own = own();
        return defaults.templates().stream()
                .map(template -> new TemplateRow(
                        template,
                        words.title(template, reader),
                        defaults.languages(template),
                        own.getOrDefault(template, Set.of())))
                .toList();
    }

    private Map<String, Set<String>> own() {
        var own = new HashMap<String, Set<String>>();
        db.sql("""
                        select template, language from (
                            select distinct on (template, language) template, language, subject from letter_template
                            order by template, language, version desc) newest
                        where subject is not null
                        """).query(row -> {
            own.computeIfAbsent(row.getString("template"), template -> new HashSet<>())
                    .add(row.getString("language"));
        });
        return own;
    }

    /** @throws MissingException when there is no such template, or none in this language */
    public TemplateDetails template(String template, String language, Locale reader) {
        if (!defaults.templates().contains(template)
                || !defaults.languages(template).contains(language)) {
            throw new MissingException();
        }
        var inForce = wordings.inForce(template, language);
        return new TemplateDetails(
                template,
                words.title(template, reader),
                language,
                defaults.languages(template),
                inForce.wording().subject(),
                inForce.wording().body(),
                inForce.version(),
                inForce.own(),
                writtenAt(template, language, inForce.version()),
                words.places(template, reader));
    }

    private @Nullable Instant writtenAt(String template, String language, int version) {
        return db.sql("select written_at from letter_template where template = ? and language = ? and version = ?")
                .param(template)
                .param(language)
                .param(version)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant)
                .orElse(null);
    }
}
