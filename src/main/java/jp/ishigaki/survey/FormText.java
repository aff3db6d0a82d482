package jp.ishigaki.survey;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Forms, answers and reports as the text that the database keeps of them. */
final class FormText {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private FormText() {}

    static String write(Object content) {
        return JSON.writeValueAsString(content);
    }

    static SurveyForm form(String text) {
        return JSON.readValue(text, SurveyForm.class);
    }

    static ReportContent report(String text) {
        return JSON.readValue(text, ReportContent.class);
    }

    /** By question; none of nothing. */
    static Map<String, SurveyAnswer> answers(@Nullable String text) {
        return text == null
                ? new LinkedHashMap<>()
                : JSON.readValue(text, new TypeReference<LinkedHashMap<String, SurveyAnswer>>() {});
    }
}
