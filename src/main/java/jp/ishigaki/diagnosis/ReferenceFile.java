package jp.ishigaki.diagnosis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads versioned reference data: every file of a name in {@code reference/}, and what their nodes hold. */
public final class ReferenceFile {

    private static final YAMLMapper YAML = new YAMLMapper();

    private ReferenceFile() {}

    /** @param pattern such as {@code ruleset-*} */
    public static Stream<JsonNode> all(String pattern) {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:reference/" + pattern + ".yaml"))
                    .map(ReferenceFile::read);
        } catch (IOException e) {
            throw new IllegalStateException("The reference data " + pattern + " cannot be found", e);
        }
    }

    /** A text under a name, its English one under the name with En. */
    public static Wording wording(JsonNode node, String name) {
        return new Wording(node.path(name).asString(), node.path(name + "En").asString());
    }

    public static <T> List<T> each(JsonNode list, Function<JsonNode, T> make) {
        var all = new ArrayList<T>();
        list.forEach(node -> all.add(make.apply(node)));
        return List.copyOf(all);
    }

    private static JsonNode read(Resource resource) {
        try (var file = resource.getInputStream()) {
            return YAML.readTree(file);
        } catch (IOException e) {
            throw new IllegalStateException("The reference data " + resource + " cannot be read", e);
        }
    }
}
