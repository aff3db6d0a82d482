package jp.ishigaki.guard;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The public desks of {@code reference/incident-desks.yaml}, in the version that is in force today. */
@Component
public class IncidentDesks {

    private final List<IncidentDesk.Known> versions;
    private final Clock clock;

    IncidentDesks(Clock clock) throws IOException {
        this.clock = clock;
        try (var file = new ClassPathResource("reference/incident-desks.yaml").getInputStream()) {
            var read = new YAMLMapper().readTree(file);
            var desks = read.get("desks")
                    .valueStream()
                    .map(IncidentDesks::desk)
                    .collect(Collectors.toMap(IncidentDesk::key, desk -> desk));
            versions = read.get("versions")
                    .valueStream()
                    .map(version -> version(version, desks))
                    .sorted(Comparator.comparing(IncidentDesk.Known::asOf))
                    .toList();
        }
    }

    public IncidentDesk.Known today() {
        var today = LocalDate.now(clock);
        return versions.stream()
                .filter(each -> !each.asOf().isAfter(today))
                .reduce((earlier, later) -> later)
                .orElseGet(versions::getFirst);
    }

    private static IncidentDesk.Known version(JsonNode node, Map<String, IncidentDesk> desks) {
        return new IncidentDesk.Known(
                LocalDate.parse(node.get("asOf").asString()),
                node.get("desks")
                        .valueStream()
                        .map(key -> Objects.requireNonNull(desks.get(key.asString())))
                        .toList());
    }

    private static IncidentDesk desk(JsonNode node) {
        return new IncidentDesk(
                node.get("key").asString(),
                node.get("name").asString(),
                node.get("nameEn").asString(),
                node.get("what").asString(),
                node.get("whatEn").asString(),
                node.path("phone").asString(""),
                node.path("hours").asString(""),
                node.path("hoursEn").asString(""),
                node.get("link").asString());
    }
}
