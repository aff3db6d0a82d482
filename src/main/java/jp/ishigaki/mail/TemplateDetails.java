package jp.ishigaki.mail;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A template in one language.
 *
 * @param version of the wording in force; 0 before the staff have ever changed it
 * @param own whether that is the staff's own wording
 * @param writtenAt when it was changed last
 */
public record TemplateDetails(
        String template,
        String title,
        String language,
        Set<String> languages,
        String subject,
        String body,
        int version,
        boolean own,
        @Nullable Instant writtenAt,
        List<LetterPlace> places) {}
