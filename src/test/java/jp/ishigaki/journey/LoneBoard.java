package jp.ishigaki.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The board by itself with five columns, and the server's part played here. */
final class LoneBoard implements AutoCloseable {

    static final int PRIVATE = 1;
    static final int MOVABLE = 2;
    static final int OWN = 4;
    static final int RESTED = 8;
    static final int STALLED = 32;
    static final int VERIFIABLE = 64;

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> COLUMNS = List.of("RAISED", "WORKING", "AGREED", "CLAIMED", "VERIFIED");
    private static final String HEAR = """
            texts => {
              const board = document.querySelector('issue-board');
              window.heard = [];
              for (const type of ['card-moved', 'card-woken', 'undo-asked', 'card-opened']) {
                board.addEventListener(type, event => heard.push({type, ...event.detail}));
              }
              board.texts = texts;
            }""";

    /** A card as a row of a word; the title says which it is. */
    record Card(String title, int column, int place, int flags, int version, String owner, List<String> tags) {

        static Card of(String title, int column, int place, int flags) {
            return new Card(title, column, place, flags, 0, "", List.of());
        }

        Card at(int column, int place) {
            return new Card(title, column, place, flags, version + 1, owner, tags);
        }

        Card with(int flags) {
            return new Card(title, column, place, flags, version + 1, owner, tags);
        }

        Object[] row() {
            var company = (flags & OWN) > 0 ? 0 : 1;
            return new Object[] {
                title, title, company, 6, company + 1, "", flags, 0, "", column, place, version, owner, tags
            };
        }
    }

    final Page page;
    private int revision;

    LoneBoard(LoneComponent component, int width) {
        page = component.open(width);
        page.evaluate(HEAR, texts());
    }

    /** The words that the application says, with an address for the cards. */
    private static Map<String, String> texts() {
        var all = new Properties();
        try (var in = new InputStreamReader(
                new ClassPathResource("messages/workshop_ja.properties").getInputStream(), StandardCharsets.UTF_8)) {
            all.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var texts = new LinkedHashMap<String, String>();
        all.stringPropertyNames().stream()
                .filter(key -> key.startsWith("workshop.BoardTexts."))
                .forEach(key -> texts.put(key.substring("workshop.BoardTexts.".length()), all.getProperty(key)));
        texts.put("href", "issue/");
        return texts;
    }

    LoneBoard show(Card... cards) {
        return show("", Map.of(), cards);
    }

    /** @param limits of columns, by their names; the totals are those of the cards unless told otherwise */
    LoneBoard show(String lanes, Map<String, Integer> limits, Card... cards) {
        var word = new LinkedHashMap<String, Object>();
        word.put(
                "c",
                COLUMNS.stream()
                        .map(name -> new Object[] {name, "列" + COLUMNS.indexOf(name), limits.get(name), null})
                        .toList());
        word.put("l", lanes);
        word.put("q", lanes.equals("part") ? Map.of("1", "第1編", "2", "第2編") : Map.of());
        return say(word, cards);
    }

    LoneBoard hear(Card... cards) {
        return say(new LinkedHashMap<>(), cards);
    }

    LoneBoard answerMove(Card card) {
        return say(new LinkedHashMap<>(Map.of("a", card.title)), card);
    }

    LoneBoard answerWaking(Card card) {
        return say(new LinkedHashMap<>(Map.of("w", card.title)), card);
    }

    /** With it the card leaves the view of those that rest. */
    LoneBoard answerWaking(String title) {
        return say(new LinkedHashMap<>(Map.of("w", title, "g", List.of(title))));
    }

    LoneBoard gone(String... titles) {
        return say(new LinkedHashMap<>(Map.of("g", List.of(titles))));
    }

    LoneBoard totals(int... totals) {
        return say(new LinkedHashMap<>(Map.of("n", totals)));
    }

    private LoneBoard say(Map<String, Object> word, Card... cards) {
        word.put("r", ++revision);
        word.putIfAbsent("k", List.of(List.of("own", "わが社"), List.of("other", "槙野商店")));
        word.put("d", Stream.of(cards).map(Card::row).toList());
        page.evaluate(
                "word => { const board = document.querySelector('issue-board'); board.receive(word);"
                        + " return board.updateComplete.then(() => null); }",
                JSON.writeValueAsString(word));
        return this;
    }

    LoneBoard press(String... keys) {
        for (var key : keys) {
            page.keyboard().press(key);
        }
        return this;
    }

    /** Puts the focus on a card, as Tab and arrows would. */
    LoneBoard at(String title) {
        card(title).locator("> a").focus();
        return this;
    }

    Locator card(String title) {
        return page.locator("issue-board [data-card='" + title + "']");
    }

    Locator column(int number) {
        return page.locator("issue-board section[data-column='" + number + "']");
    }

    List<String> titles(int column) {
        return column(column).locator(".title").allTextContents();
    }

    /** What is spoken now. */
    Locator spoken() {
        return page.locator("issue-board [aria-live='assertive']");
    }

    String focused() {
        return (String)
                page.evaluate(
                        "document.querySelector('issue-board').shadowRoot.activeElement?.closest('[data-card]')?.dataset.card ?? ''");
    }

    /** What the server was told since the last time, the kind under {@code type}. */
    List<JsonNode> told() {
        var all = JSON.readTree((String) page.evaluate("JSON.stringify(window.heard.splice(0))"));
        return new ArrayList<>(all.valueStream().toList());
    }

    static JsonNode json(Map<String, Object> values) {
        return JSON.valueToTree(values);
    }

    @Override
    public void close() {
        page.close();
    }
}
