package jp.ishigaki.shared.ui;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Several words on one line, with the marks between them that the reader's language uses. */
public final class Joined {

    private Joined() {}

    /** Facts of different kinds: 事務局・立花野 美緒. Empty ones leave no trace. */
    public static String dotted(Locale locale, String... facts) {
        return Stream.of(facts)
                .filter(fact -> !fact.isEmpty())
                .collect(Collectors.joining(isJapanese(locale) ? "・" : " · "));
    }

    /** Members of one list: 1、4. */
    public static String listed(Locale locale, Collection<?> members) {
        return members.stream().map(String::valueOf).collect(Collectors.joining(isJapanese(locale) ? "、" : ", "));
    }

    private static boolean isJapanese(Locale locale) {
        return locale.getLanguage().equals(Locale.JAPANESE.getLanguage());
    }
}
