package jp.ishigaki.guard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names in a text, however they are written: width, kana, case, gaps, old forms of characters and the legal form of a
 * company make no difference. All are looked for at once, so that many cost no more than few.
 */
final class Names implements Detector {

    private static final Pattern LEGAL_FORM = Pattern.compile(
            "(?i)株式会社|有限会社|合同会社|合資会社|合名会社|一般社団法人|一般財団法人"
                    + "|医療法人(?:社団|財団)?|社会福祉法人|学校法人|\\([株有同資名]\\)|,?\\s?(?:Co\\.,?\\s?)?Ltd\\.?$|,?\\s?Inc\\.?$|\\sCorp\\.?$|\\sK\\.K\\.$|\\sLLC$");
    private static final Pattern BEFORE =
            Pattern.compile("(?:(?:株式|有限|合同|合資|合名)会社|\\([株有同]\\)|(?:医療|社会福祉|学校)法人(?:社団|財団)?)\\s?$");
    private static final Pattern AFTER = Pattern.compile("^\\s?(?:(?:株式|有限|合同|合資|合名)会社|\\([株有同]\\))");
    private static final List<String> SPOKEN_OF = List.of(
            "さん", "さま", "様", "氏", "先生", "君", "くん", "社長", "専務", "常務", "会長", "部長", "課長", "係長", "主任", "店長", "工場長", "所長",
            "代表", "です", "と申し");
    private static final String HONOURS = "様殿氏社御さ";
    private static final int SHORTEST = 2;
    private static final int LONGEST_GAP = 1;

    private static final class Node {
        final Map<Character, Node> next = new HashMap<>();

        @Nullable Entry entry;
    }

    /** @param added characters at the end that are looked for and not told */
    private record Entry(FindingKind kind, String same, int added, int length) {}

    private final Node root = new Node();

    /** A company, or whatever may stand beside a legal form; shorter than two characters it is not looked for. */
    void addName(FindingKind kind, String name) {
        put(kind, Kana.fold(core(name)), 0);
    }

    /** A person: by the whole name, and by the family name as one is spoken of. */
    void addPerson(FindingKind kind, String name) {
        var whole = Folded.of(name).plain().strip();
        put(kind, Kana.fold(whole), 0);
        var parts = whole.split("\\s+", 2);
        if (parts.length == 2) {
            SPOKEN_OF.forEach(word ->
                    put(kind, Kana.fold(parts[0] + word), Kana.fold(word).length()));
        }
    }

    /** What is left of a name when width and legal form do not count; empty when nothing is. */
    static String core(String name) {
        return LEGAL_FORM
                .matcher(Folded.of(name).plain().strip())
                .replaceAll("")
                .strip();
    }

    private void put(FindingKind kind, String folded, int added) {
        if (folded.length() < SHORTEST) {
            return;
        }
        var node = root;
        for (int i = 0; i < folded.length(); i++) {
            node = node.next.computeIfAbsent(folded.charAt(i), c -> new Node());
        }
        if (node.entry == null || kind.compareTo(node.entry.kind()) < 0) {
            node.entry = new Entry(kind, folded.substring(0, folded.length() - added), added, folded.length());
        }
    }

    @Override
    public void find(Folded text, Hits hits) {
        if (root.next.isEmpty()) {
            return;
        }
        var folded = Kana.each(text.plain());
        for (int at = 0; at < folded.length(); at++) {
            if (folded.charAt(at) != Kana.GAP) {
                walk(text, folded, at, hits);
            }
        }
    }

    private void walk(Folded text, String folded, int start, Hits hits) {
        var node = root;
        var ends = new ArrayList<Integer>();
        for (int at = start, gaps = 0; at < folded.length() && gaps <= LONGEST_GAP; at++) {
            if (folded.charAt(at) == Kana.GAP) {
                gaps++;
                continue;
            }
            gaps = 0;
            var next = node.next.get(folded.charAt(at));
            if (next == null) {
                return;
            }
            node = next;
            ends.add(at + 1);
            if (node.entry != null) {
                take(text, hits, node.entry, start, ends);
            }
        }
    }

    private static void take(Folded text, Hits hits, Entry entry, int start, List<Integer> ends) {
        var end = ends.get(ends.size() - 1 - entry.added());
        if (!Script.isWhole(text, start, end, entry.added() > 0, HONOURS)) {
            return;
        }
        var before = BEFORE.matcher(text.before(start, 12));
        var after = AFTER.matcher(text.after(end, 8));
        var from = before.find() ? start - before.group().length() : start;
        var to = after.find() ? end + after.end() : end;
        hits.add(entry.kind(), from, to, entry.same());
    }
}
