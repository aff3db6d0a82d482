package jp.ishigaki.faq;

import java.util.List;

/**
 * An entry in general words.
 *
 * @param question 1 to {@value #QUESTION} characters
 * @param answer Markdown, 1 to {@value #ANSWER} characters
 * @param section number of a textbook section, such as 2-2-3
 * @param pages as typed; empty for the whole section
 * @param tags up to {@value #TAGS}, each of 1 to {@value #TAG} characters
 */
public record FaqText(String question, String answer, String section, String pages, List<String> tags) {

    public static final int QUESTION = 200;
    public static final int ANSWER = 8000;
    public static final int TAGS = 8;
    public static final int TAG = 30;

    public FaqText {
        question = within(question, QUESTION);
        answer = within(answer, ANSWER);
        tags = tags.stream().map(tag -> within(tag, TAG)).distinct().toList();
        if (tags.size() > TAGS) {
            throw new IllegalArgumentException("Too many tags");
        }
    }

    private static String within(String typed, int longest) {
        var text = typed.strip();
        if (text.isEmpty() || text.length() > longest) {
            throw new IllegalArgumentException("1 to " + longest + " characters");
        }
        return text;
    }
}
