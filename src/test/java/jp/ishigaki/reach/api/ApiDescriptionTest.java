package jp.ishigaki.reach.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ishigaki.community.QuestionFilter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The description says of every address and every document what the code does, and nothing else. */
class ApiDescriptionTest {

    private static final JsonNode TOLD = read();

    private static JsonNode read() {
        try (var file = new ClassPathResource("api/openapi.yaml").getInputStream()) {
            return new YAMLMapper().readTree(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void everyAddressIsToldWithItsParameters() {
        var served = Stream.of(ApiController.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(GetMapping.class))
                .map(method ->
                        ApiPaths.ROOT + method.getAnnotation(GetMapping.class).value()[0] + " "
                                + Arrays.stream(method.getParameters())
                                        .map(ApiDescriptionTest::parameter)
                                        .filter(name -> !name.isEmpty())
                                        .sorted()
                                        .toList());
        var described = TOLD.at("/paths").properties().stream()
                .map(path -> path.getKey() + " "
                        + path.getValue()
                                .at("/get/parameters")
                                .valueStream()
                                .map(each -> resolve(each).path("name").asString())
                                .sorted()
                                .toList());

        assertThat(described.toList())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(served, Stream.of(ApiPaths.DESCRIPTION + " []"))
                        .toList());
    }

    private static String parameter(java.lang.reflect.Parameter parameter) {
        if (parameter.isAnnotationPresent(RequestHeader.class)) {
            return parameter.getAnnotation(RequestHeader.class).name();
        }
        return parameter.isAnnotationPresent(RequestParam.class) || parameter.isAnnotationPresent(PathVariable.class)
                ? parameter.getName()
                : "";
    }

    @TestFactory
    Stream<DynamicTest> everyDocumentIsToldWithItsMembers() {
        return Stream.of(Shown.class.getDeclaredClasses())
                .map(type -> DynamicTest.dynamicTest(type.getSimpleName(), () -> {
                    var schema = TOLD.at("/components/schemas/" + type.getSimpleName());
                    var members = Stream.of(type.getRecordComponents())
                            .map(RecordComponent::getName)
                            .collect(Collectors.toCollection(TreeSet::new));
                    assertThat(names(schema.path("properties"))).isEqualTo(members);
                    assertThat(texts(schema.path("required"))).isEqualTo(members);
                    for (var member : type.getRecordComponents()) {
                        fits(member, schema.path("properties").path(member.getName()));
                    }
                }));
    }

    private static void fits(RecordComponent member, JsonNode told) {
        var type = member.getType();
        var nullable = member.getAnnotatedType().isAnnotationPresent(Nullable.class);
        var shown = resolve(told.has("oneOf") ? told.path("oneOf").path(0) : told);
        var types = shown.path("type").isArray()
                ? texts(shown.path("type"))
                : Set.of(shown.path("type").asString());
        assertThat(types.contains("null") || told.path("oneOf").size() == 2)
                .as(member.getName() + " may be null")
                .isEqualTo(nullable);
        assertThat(types).as(member.getName()).contains(jsonType(type));
        var format = format(type);
        if (format != null) {
            assertThat(shown.path("format").asString()).as(member.getName()).isEqualTo(format);
        }
        if (type.isEnum() && !type.getSimpleName().equals("Role")) {
            var values =
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
            assertThat(shown.path("enum")
                            .valueStream()
                            .filter(value -> !value.isNull())
                            .map(JsonNode::asString)
                            .toList())
                    .isEqualTo(values);
        }
    }

    private static String jsonType(Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return "integer";
        }
        if (type == boolean.class) {
            return "boolean";
        }
        if (List.class.isAssignableFrom(type)) {
            return "array";
        }
        return type.isRecord() ? "object" : "string";
    }

    private static @Nullable String format(Class<?> type) {
        if (type == UUID.class) {
            return "uuid";
        }
        if (type == Instant.class) {
            return "date-time";
        }
        return type == LocalDate.class ? "date" : null;
    }

    @Test
    void theTabsAreThoseOfTheList() {
        assertThat(TOLD.at("/components/schemas/Tab/enum").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(QuestionFilter.values()).map(Wanted::name).toList());
    }

    @Test
    void everyReferenceLeadsSomewhereAndEverythingIsReferredTo() {
        var used = new TreeSet<String>();
        references(TOLD, used);
        assertThat(used).allMatch(reference -> !TOLD.at(reference.substring(1)).isMissingNode());
        var made = new ArrayList<String>();
        TOLD.at("/components").properties().stream()
                .filter(kind -> !kind.getKey().equals("securitySchemes"))
                .forEach(kind ->
                        names(kind.getValue()).forEach(name -> made.add("#/components/" + kind.getKey() + "/" + name)));
        assertThat(used).containsExactlyInAnyOrderElementsOf(made);
    }

    private static void references(JsonNode node, Set<String> into) {
        if (node.has("$ref")) {
            into.add(node.path("$ref").asString());
        }
        node.forEach(child -> references(child, into));
    }

    private static JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? TOLD.at(node.path("$ref").asString().substring(1)) : node;
    }

    private static TreeSet<String> names(JsonNode object) {
        return object.properties().stream()
                .map(java.util.Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static TreeSet<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).collect(Collectors.toCollection(TreeSet::new));
    }
}
