package jp.ishigaki.guard;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Labelled posts of {@code src/test/resources/guard}, and how the guard does on them. */
record Corpus(List<Post> posts) {

    record Span(FindingKind kind, int start, int end) {}

    record Post(String text, List<Span> expected) {}

    /** Found where and as what it should be; found otherwise; missed. */
    record Score(int right, int wrong, int missed) {

        double precision() {
            return right + wrong == 0 ? 1 : (double) right / (right + wrong);
        }

        double recall() {
            return right + missed == 0 ? 1 : (double) right / (right + missed);
        }

        Score plus(Score other) {
            return new Score(right + other.right, wrong + other.wrong, missed + other.missed);
        }
    }

    private static final Pattern LABEL = Pattern.compile("⟦([A-Z_]+):([^⟧]+)⟧");
    static final Known KNOWN = new Known(
            List.of(
                    new Known.Name(FindingKind.COMPANY, "株式会社北辰精工"),
                    new Known.Name(FindingKind.COLLEAGUE, "高梨 咲"),
                    new Known.Name(FindingKind.COLLEAGUE, "渡辺 浩二"),
                    new Known.Name(FindingKind.COLLEAGUE, "林 まどか"),
                    new Known.Name(FindingKind.CUSTOMER, "東都電装株式会社"),
                    new Known.Name(FindingKind.CUSTOMER, "みなと食品"),
                    new Known.Name(FindingKind.CUSTOMER, "Kirishima Logistics"),
                    new Known.Name(FindingKind.PRODUCT, "ラクビヨリ"),
                    new Known.Name(FindingKind.PRODUCT, "HX-Guard"),
                    new Known.Name(FindingKind.PERSON, "斎藤 良平"),
                    new Known.Name(FindingKind.LISTED, "蒼天計画")),
            List.of("hokushin-seiko.example"));

    static Corpus read(String name) {
        try (var file = Corpus.class.getResourceAsStream("/guard/" + name + ".txt")) {
            var lines = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.joining("\n"));
            return new Corpus(Pattern.compile("\n{2,}")
                    .splitAsStream(lines.strip())
                    .map(Corpus::post)
                    .toList());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Post post(String written) {
        var marked = written.replace("¦", "");
        var text = new StringBuilder();
        var spans = new ArrayList<Span>();
        var label = LABEL.matcher(marked);
        var at = 0;
        while (label.find()) {
            text.append(marked, at, label.start());
            var start = text.length();
            text.append(label.group(2));
            spans.add(new Span(FindingKind.valueOf(label.group(1)), start, text.length()));
            at = label.end();
        }
        return new Post(text.append(marked.substring(at)).toString(), spans);
    }

    /** @param differences takes what was missed and what was found too much */
    Map<FindingKind, Score> score(List<String> differences) {
        var guard = new TextGuard(KNOWN);
        var scores = new TreeMap<FindingKind, Score>();
        for (var post : posts) {
            var found = guard.look(post.text()).stream()
                    .map(hit -> new Span(hit.kind(), hit.start(), hit.end()))
                    .toList();
            for (var span : found) {
                var right = post.expected().contains(span);
                scores.merge(span.kind(), new Score(right ? 1 : 0, right ? 0 : 1, 0), Score::plus);
                if (!right) {
                    differences.add("too much " + told(span, post));
                }
            }
            for (var span : post.expected()) {
                if (!found.contains(span)) {
                    scores.merge(span.kind(), new Score(0, 0, 1), Score::plus);
                    differences.add("missed   " + told(span, post));
                }
            }
        }
        return scores;
    }

    private static String told(Span span, Post post) {
        return span.kind() + " <" + post.text().substring(span.start(), span.end()) + "> in: " + post.text();
    }
}
