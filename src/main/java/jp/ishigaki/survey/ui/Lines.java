package jp.ishigaki.survey.ui;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.ishigaki.survey.Choice;
import jp.ishigaki.survey.Phrase;

/** Choices written one a line. A line that stays, or whose place stays, keeps the id of its choice. */
final class Lines {

    private Lines() {}

    /** @param en lines in the same order; those that are missing stay empty */
    static List<Choice> of(String ja, String en, List<Choice> before) {
        var english = en.lines().map(String::strip).toList();
        var written = ja.lines().map(String::strip).toList();
        var taken = new HashSet<String>();
        var choices = new ArrayList<Choice>();
        for (int line = 0; line < written.size(); line++) {
            if (!written.get(line).isEmpty()) {
                var words = new Phrase(written.get(line), line < english.size() ? english.get(line) : "");
                var id = id(words, line, before, written, taken);
                taken.add(id);
                choices.add(new Choice(id, words));
            }
        }
        return choices;
    }

    private static String id(Phrase words, int line, List<Choice> before, List<String> written, Set<String> taken) {
        return before.stream()
                .filter(choice -> choice.text().ja().equals(words.ja()))
                .map(Choice::id)
                .filter(id -> !taken.contains(id))
                .findFirst()
                .orElseGet(() -> corrected(line, before, written, taken));
    }

    /** The id of what stood on this line and stands nowhere any more; else a new one. */
    private static String corrected(int line, List<Choice> before, List<String> written, Set<String> taken) {
        if (line < before.size()) {
            var stood = before.get(line);
            if (!written.contains(stood.text().ja()) && !taken.contains(stood.id())) {
                return stood.id();
            }
        }
        var number = before.size() + 1;
        while (isTaken("c" + number, before, taken)) {
            number++;
        }
        return "c" + number;
    }

    private static boolean isTaken(String id, List<Choice> before, Set<String> taken) {
        return taken.contains(id)
                || before.stream().anyMatch(choice -> choice.id().equals(id));
    }
}
