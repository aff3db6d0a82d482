package jp.ishigaki.survey;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** All that one company answered. */
public record NamedAnswers(
        UUID company, String companyName, Instant sentAt, boolean late, Map<String, SurveyAnswer> answers) {}
