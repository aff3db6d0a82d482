package jp.ishigaki.guard;

/** Whether a name stands by itself, or is only part of a longer word. Japanese has no spaces: its scripts tell. */
final class Script {

    private enum Of {
        LATIN,
        FIGURES,
        KATAKANA,
        KANJI,
        OTHER
    }

    private static final int SHORT = 2;

    private Script() {}

    static boolean isWhole(Folded text, int start, int end, boolean isAddressed, String honours) {
        var first = of(text.at(start));
        var last = of(text.at(end - 1));
        var before = of(text.at(start - 1));
        var after = of(text.at(end));
        if (goesOn(before, first) || goesOn(last, after)) {
            return false;
        }
        if (isAddressed) {
            // A family name of one character is the end of many longer ones.
            return end - start > 1 || before != Of.KANJI;
        }
        var isShort = end - start <= SHORT && first == Of.KANJI;
        var isHonoured = honours.indexOf(text.at(end)) >= 0;
        return !isShort || isHonoured || before != Of.KANJI || after != Of.KANJI;
    }

    private static boolean goesOn(Of one, Of next) {
        return one == next && (one == Of.LATIN || one == Of.KATAKANA || one == Of.FIGURES);
    }

    private static Of of(char c) {
        if (c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z') {
            return Of.LATIN;
        }
        if (c >= '0' && c <= '9') {
            return Of.FIGURES;
        }
        if (c >= 'ァ' && c <= 'ヺ' || c == 'ー') {
            return Of.KATAKANA;
        }
        return c >= '\u3400' && c <= '\u9fff' || c == '々' || c >= '\uf900' && c <= '\ufaff' ? Of.KANJI : Of.OTHER;
    }
}
