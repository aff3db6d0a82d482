package jp.ishigaki.guard;

import java.util.Locale;
import java.util.Map;

/** Characters that stand for the same in names. */
final class Kana {

    /** What may lie between the parts of a name. */
    static final char GAP = ' ';

    private static final Map<Character, Character> SAME = Map.ofEntries(
            Map.entry('ぁ', 'あ'),
            Map.entry('ぃ', 'い'),
            Map.entry('ぅ', 'う'),
            Map.entry('ぇ', 'え'),
            Map.entry('ぉ', 'お'),
            Map.entry('っ', 'つ'),
            Map.entry('ゃ', 'や'),
            Map.entry('ゅ', 'ゆ'),
            Map.entry('ょ', 'よ'),
            Map.entry('ゎ', 'わ'),
            Map.entry('ヵ', 'か'),
            Map.entry('ヶ', 'け'),
            Map.entry('髙', '高'),
            Map.entry('﨑', '崎'),
            Map.entry('嵜', '崎'),
            Map.entry('邊', '辺'),
            Map.entry('邉', '辺'),
            Map.entry('齋', '斎'),
            Map.entry('齊', '斎'),
            Map.entry('斉', '斎'),
            Map.entry('澤', '沢'),
            Map.entry('濱', '浜'),
            Map.entry('濵', '浜'),
            Map.entry('德', '徳'),
            Map.entry('廣', '広'),
            Map.entry('嶋', '島'),
            Map.entry('國', '国'),
            Map.entry('櫻', '桜'),
            Map.entry('眞', '真'),
            Map.entry('榮', '栄'));

    private Kana() {}

    /** Without gaps. */
    static String fold(String plain) {
        return each(plain).replace(String.valueOf(GAP), "");
    }

    /** Each character by itself, so that positions stay. */
    static String each(String plain) {
        var folded = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            folded.append(one(plain.charAt(i)));
        }
        return folded.toString();
    }

    private static char one(char c) {
        if (c == ' ' || c == '\u3000' || c == '・' || c == '\t') {
            return GAP;
        }
        if (c < 0x80) {
            return Character.toLowerCase(c);
        }
        var hiragana = c >= 'ァ' && c <= 'ヴ' ? (char) (c - 'ァ' + 'ぁ') : c;
        return SAME.getOrDefault(
                hiragana, Character.toString(hiragana).toLowerCase(Locale.ROOT).charAt(0));
    }
}
