package jp.ishigaki.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Says of a wording whether it may be used, and what a letter by it would look like. It asks nobody's data. */
@Component
public class WordingRules {

    public static final int LONGEST_SUBJECT = 200;
    public static final int LONGEST_BODY = 20_000;

    private final DefaultWordings defaults;
    private final LetterWords words;

    WordingRules(DefaultWordings defaults, LetterWords words) {
        this.defaults = defaults;
        this.words = words;
    }

    /** At most one problem of the subject and one of the body; none when it may be used. */
    public List<WordingProblem> problems(String template, String subject, String body) {
        var problems = new ArrayList<WordingProblem>();
        problem(template, true, subject, LONGEST_SUBJECT).ifPresent(problems::add);
        problem(template, false, body, LONGEST_BODY).ifPresent(problems::add);
        return problems;
    }

    private Optional<WordingProblem> problem(String template, boolean inSubject, String text, int longest) {
        if (text.isBlank()) {
            return of(inSubject, WordingProblem.Kind.EMPTY, "");
        }
        if (text.length() > longest) {
            return of(inSubject, WordingProblem.Kind.TOO_LONG, "");
        }
        if (inSubject && !LetterText.isOneLine(text)) {
            return of(true, WordingProblem.Kind.NOT_ONE_LINE, "");
        }
        try {
            var unknown = new TreeSet<>(new Wording(text, "").places());
            unknown.removeAll(defaults.places(template));
            return unknown.isEmpty()
                    ? Optional.empty()
                    : of(inSubject, WordingProblem.Kind.UNKNOWN_PLACE, String.join(", ", unknown));
        } catch (UnreadableWordingException e) {
            return of(inSubject, WordingProblem.Kind.UNREADABLE, "");
        }
    }

    private static Optional<WordingProblem> of(boolean inSubject, WordingProblem.Kind kind, String places) {
        return Optional.of(new WordingProblem(inSubject, kind, places));
    }

    /** A letter with an example in every place; empty while the wording cannot be used. */
    public Optional<LetterText> preview(String template, String language, String subject, String body) {
        if (!problems(template, subject, body).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Wording(subject, body).with(words.examples(template, language)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
