package jp.ishigaki.identity;

import java.io.IOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The texts a new tenant begins with; staff publish their own versions over them. */
public final class ReferenceConsents {

    /** One text of {@code reference/consents.yaml}. */
    public record Text(String kind, String body, String bodyEn) {}

    private ReferenceConsents() {}

    public static List<Text> texts() {
        var yaml = new YAMLMapper();
        try (var file = new ClassPathResource("reference/consents.yaml").getInputStream()) {
            return yaml.readTree(file)
                    .get("consents")
                    .valueStream()
                    .map(text -> new Text(
                            text.get("kind").asString(),
                            text.get("body").asString(),
                            text.get("bodyEn").asString()))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("The consent texts cannot be read", e);
        }
    }
}
