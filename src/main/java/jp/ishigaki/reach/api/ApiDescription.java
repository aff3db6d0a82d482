package jp.ishigaki.reach.api;

import java.io.IOException;
import java.time.Duration;
import jp.ishigaki.shared.Sha256;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The description of the API for programs (OpenAPI 3.1), for everybody. */
@RestController
class ApiDescription {

    private static final Duration FRESH = Duration.ofHours(1);

    private final byte[] text;

    ApiDescription(JsonMapper json, @Value("${ishigaki.address:http://localhost:${server.port}}") String address)
            throws IOException {
        try (var file = new ClassPathResource("api/openapi.yaml").getInputStream()) {
            var description = (ObjectNode) new YAMLMapper().readTree(file);
            description.putArray("servers").addObject().put("url", address);
            text = json.writeValueAsBytes(description);
        }
    }

    @GetMapping(ApiPaths.DESCRIPTION)
    ResponseEntity<byte[]> description() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .eTag(Sha256.of(text))
                .body(text);
    }
}
