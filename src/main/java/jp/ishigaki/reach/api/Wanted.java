package jp.ishigaki.reach.api;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import jp.ishigaki.community.QuestionFilter;
import jp.ishigaki.community.QuestionKey;
import org.jspecify.annotations.Nullable;

/**
 * Which page of which questions.
 *
 * @param part of the textbook, 1 to 10
 * @param after the last question of the page before
 * @param size 1 to 100
 */
record Wanted(
        QuestionFilter tab,
        @Nullable Integer part,
        @Nullable QuestionKey after,
        int size) {

    private static final int USUAL = 50;

    /** @throws RefusedException naming the parameter that cannot be read */
    static Wanted of(@Nullable String tab, @Nullable String part, @Nullable String cursor, @Nullable String limit) {
        return new Wanted(
                tab == null ? QuestionFilter.ALL : tab(tab),
                part == null ? null : number("part", part, 99),
                cursor == null ? null : key(cursor),
                limit == null ? USUAL : number("limit", limit, 100));
    }

    static UUID id(String text) {
        if (!text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            throw RefusedException.unreadable("id");
        }
        return UUID.fromString(text);
    }

    static String name(QuestionFilter tab) {
        return tab.name().toLowerCase(Locale.ROOT);
    }

    static String cursor(QuestionKey key) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((key.askedAt() + " " + key.id()).getBytes(StandardCharsets.UTF_8));
    }

    private static QuestionKey key(String cursor) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", -1);
            if (parts.length == 2) {
                return new QuestionKey(Instant.parse(parts[0]), UUID.fromString(parts[1]));
            }
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw RefusedException.unreadable("cursor");
        }
        throw RefusedException.unreadable("cursor");
    }

    private static QuestionFilter tab(String text) {
        return Arrays.stream(QuestionFilter.values())
                .filter(each -> name(each).equals(text))
                .findFirst()
                .orElseThrow(() -> RefusedException.unreadable("tab"));
    }

    private static int number(String parameter, String text, int most) {
        if (text.matches("\\d{1,3}")) {
            var number = Integer.parseInt(text);
            if (1 <= number && number <= most) {
                return number;
            }
        }
        throw RefusedException.unreadable(parameter);
    }
}
