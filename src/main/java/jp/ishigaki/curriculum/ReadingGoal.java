package jp.ishigaki.curriculum;

import java.util.List;
import java.util.Locale;

/**
 * What somebody wants to know, and which parts of the textbook answer it.
 *
 * @param parts numbers, ascending
 */
public record ReadingGoal(Audience audience, String goal, String goalEn, List<Integer> parts) {

    public String goalIn(Locale reader) {
        return reader.getLanguage().equals("en") ? goalEn : goal;
    }
}
