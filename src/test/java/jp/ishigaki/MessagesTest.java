package jp.ishigaki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The two languages of every module say the same, in the tone of the house. */
class MessagesTest {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");
    private static final Pattern NOTICE = Pattern.compile("\\w+\\.\\w+Notifications\\.(?!place)\\w+");
    private static final Pattern OPEN_PLACE = Pattern.compile("\\{\\d");

    @TestFactory
    Stream<DynamicTest> bothLanguagesHaveTheSameKeys() throws IOException {
        return modules()
                .map(module -> dynamicTest(
                        module,
                        () -> assertThat(texts(module, "en").keySet())
                                .isEqualTo(texts(module, "ja").keySet())));
    }

    @TestFactory
    Stream<DynamicTest> bothLanguagesHaveTheSamePlaces() throws IOException {
        return modules()
                .map(module -> dynamicTest(module, () -> {
                    var english = texts(module, "en");
                    var offenders = new ArrayList<String>();
                    texts(module, "ja").forEach((key, japanese) -> {
                        if (!places(japanese).equals(places(english.getOrDefault(key, japanese)))) {
                            offenders.add(key + ": " + japanese + " / " + english.get(key));
                        }
                    });
                    assertThat(offenders).isEmpty();
                }));
    }

    /** A lone apostrophe in a text with places hides the place behind it. */
    @TestFactory
    Stream<DynamicTest> everyPlaceIsFilled() throws IOException {
        return everyText((key, text) -> !OPEN_PLACE.matcher(text).find()
                || !OPEN_PLACE
                        .matcher(new MessageFormat(text).format(new Object[] {1, 2, 3, 4, 5, 6, 7, 8, 9}))
                        .find());
    }

    @TestFactory
    Stream<DynamicTest> noTextIsEmpty() throws IOException {
        return everyText((key, text) -> !text.isBlank());
    }

    /** SECURITY ACTION is declared by the company itself (宣言); nobody certifies it. */
    @TestFactory
    Stream<DynamicTest> securityActionIsDeclaredAndNotAwarded() throws IOException {
        return everyText((key, text) -> !text.contains("SECURITY ACTION")
                || Stream.of("認定", "取得", "certif", "awarded").noneMatch(text::contains));
    }

    @TestFactory
    Stream<DynamicTest> nothingIsExclaimed() throws IOException {
        return everyText((key, text) -> !text.contains("！") && !text.contains("!"));
    }

    @TestFactory
    Stream<DynamicTest> keysBeginWithTheirModule() throws IOException {
        return modules()
                .map(module -> dynamicTest(
                        module,
                        () -> assertThat(texts(module, "ja").keySet()).allMatch(key -> key.startsWith(module + "."))));
    }

    /** A notice says beside what happened where it happened, so each class that tells of something has words for it. */
    @TestFactory
    Stream<DynamicTest> everyNoticeSaysWhere() throws IOException {
        return modules()
                .map(module -> dynamicTest(module, () -> {
                    var keys = texts(module, "ja").keySet();
                    assertThat(keys.stream()
                                    .filter(key -> NOTICE.matcher(key).matches())
                                    .map(key -> key.substring(0, key.lastIndexOf('.')) + ".place"))
                            .allMatch(place -> keys.contains(place) && keys.contains(place + ".in"));
                }));
    }

    private interface Rule {
        boolean holds(String key, String text);
    }

    private static Stream<DynamicTest> everyText(Rule rule) throws IOException {
        return modules()
                .map(module -> dynamicTest(module, () -> {
                    var offenders = new ArrayList<String>();
                    for (var language : List.of("ja", "en")) {
                        texts(module, language).forEach((key, text) -> {
                            if (!rule.holds(key, text)) {
                                offenders.add(language + " " + key + ": " + text);
                            }
                        });
                    }
                    assertThat(offenders).isEmpty();
                }));
    }

    private static Stream<String> modules() throws IOException {
        return Arrays.stream(
                        new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*_*.properties"))
                .map(file -> file.getFilename().replaceAll("_(ja|en)\\.properties$", ""))
                .distinct()
                .sorted();
    }

    private static Map<String, String> texts(String module, String language) {
        var properties = new Properties();
        try (var reader = new java.io.InputStreamReader(
                new ClassPathResource("messages/" + module + "_" + language + ".properties").getInputStream(),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var texts = new TreeMap<String, String>();
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
        return texts;
    }

    private static TreeSet<String> places(String text) {
        var places = new TreeSet<String>();
        PLACE.matcher(text).results().forEach(found -> places.add(found.group(1)));
        return places;
    }
}
