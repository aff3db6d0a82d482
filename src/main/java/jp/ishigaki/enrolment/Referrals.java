package jp.ishigaki.enrolment;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The other programmes of {@code reference/referrals.yaml}. */
@Component
public class Referrals {

    static final String BASIC_MEASURES = "BASIC_MEASURES";

    private final List<Referral> all;

    Referrals() throws IOException {
        try (var file = new ClassPathResource("reference/referrals.yaml").getInputStream()) {
            all = new YAMLMapper()
                    .readTree(file)
                    .get("referrals")
                    .valueStream()
                    .map(Referrals::read)
                    .toList();
        }
    }

    private static Referral read(JsonNode node) {
        return new Referral(
                node.get("key").asString(),
                node.get("name").asString(),
                node.get("nameEn").asString(),
                node.get("description").asString(),
                node.get("descriptionEn").asString(),
                node.get("levels").valueStream().map(JsonNode::asInt).toList());
    }

    /** For companies whose basic measures are still to come, or just done. */
    public List<Referral> forApplicants() {
        return all.stream()
                .filter(referral ->
                        referral.levels().contains(1) || referral.levels().contains(2))
                .toList();
    }

    public Optional<Referral> referral(String key) {
        return all.stream().filter(referral -> referral.key().equals(key)).findFirst();
    }
}
