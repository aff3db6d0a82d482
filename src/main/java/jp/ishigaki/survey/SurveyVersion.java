package jp.ishigaki.survey;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a survey.
 *
 * @param publishedAt null while it is a draft
 * @param version rises with each change of the draft
 */
public record SurveyVersion(
        UUID id,
        UUID template,
        String templateName,
        int number,
        SurveyForm form,
        @Nullable Instant publishedAt,
        int version) {}
